#include "executor/mail.h"

#include "app/commands/record_attempt.h"
#include "app/views/letter.h"
#include "base/ensure.h"
#include "executor/leaving/curl_handle.h"
#include "executor/leaving/hook_message.h"
#include "executor/leaving/letter_body.h"
#include "executor/leaving/mime.h"

namespace fangxing::executor {
namespace {

app::Request as_executor() {
    app::Request request;
    request.machine = true;
    request.via = "executor";
    return request;
}

base::Result<app::LetterAnswer> letter_for(const app::System& system, const app::OutboxRow& row) {
    const auto payload = TRY(base::parse_json(row.payload));
    app::Letter wanted;
    wanted.delivery = notice::DeliveryId::parse(payload.text("delivery"));
    wanted.person = access::PersonId::parse(payload.text("person"));
    wanted.due = base::parse_instant(payload.text("due"));
    return app::read_back<app::LetterAnswer>(TRY(app::look(system, as_executor(), wanted)));
}

// Throws where it is to be tried again, so that the outbox does.
base::Result<void> keep(const app::System& system, const app::OutboxRow& row,
                        const app::LetterAnswer& letter, notice::Attempt attempt) {
    attempt.again_at = system.clock.now() + back_off(row.attempts);
    const auto answer = attempt.answer;
    const auto kept = TRY(
        app::run(system, as_executor(), app::RecordAttempt{letter.deliveries, std::move(attempt)}));
    if (TRY(base::decode<app::AttemptRecorded>(kept)).again) {
        throw base::Fault("not through: " + answer);
    }
    return {};
}

notice::Attempt mailed(const MailSettings& settings, const app::OutboxRow& row,
                       const app::LetterAnswer& letter) {
    const Mail mail{.from = settings.from,
                    .from_name = letter.language == "en" ? "Fangxing" : "放行",
                    .to = letter.to,
                    .subject = subject_of(letter),
                    .text = plain_body(letter),
                    .html = html_body(letter),
                    .message_id = message_id(row.idempotency_key, settings.from),
                    .preferences = letter.preferences,
                    .at = letter.at};
    auto taken = send_mail(settings, letter.to, wire_text(mail));
    return {taken.ended, letter.to, std::move(taken.answer), {}};
}

// `send` only sees letters that can be sent.
template <class Send>
Outbox::Handler carrier(const app::System& system, const Send& send) {
    return [&system, send](const app::OutboxRow& row) -> base::Result<void> {
        const auto letter = TRY(letter_for(system, row));
        if (letter.deliveries.empty()) return {};  // went out already
        if (!letter.not_sent.empty()) {
            return keep(system, row, letter,
                        {notice::Ended::refused, letter.to, letter.not_sent, {}});
        }
        auto attempt = send(row, letter);
        const bool is_cut_off = attempt.ended != notice::Ended::sent && transfers_end();
        if (is_cut_off) throw base::Fault("cut off: the server stops");
        return keep(system, row, letter, std::move(attempt));
    };
}

}  // namespace

void stop_sending() {
    end_transfers();
}

Outbox::Handlers mail_handlers(const app::System& system, const MailSettings& settings) {
    if (settings.server.empty()) return {};
    const auto handler =
        carrier(system, [settings](const app::OutboxRow& row, const app::LetterAnswer& letter) {
            return mailed(settings, row, letter);
        });
    return {{"mail", handler}, {"summary", handler}};
}

Outbox::Handlers webhook_handlers(const app::System& system, const WebhookSettings& settings) {
    if (settings.networks.empty()) return {};
    const auto handler =
        carrier(system, [settings](const app::OutboxRow& row, const app::LetterAnswer& letter) {
            const auto id = message_id(row.idempotency_key, "@fangxing");
            return judged(letter, post(settings, hook_message(letter, id)));
        });
    return {{"webhook", handler}};
}

}  // namespace fangxing::executor
