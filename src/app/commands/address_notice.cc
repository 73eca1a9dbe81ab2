#include "app/commands/address_notice.h"

#include "app/bridge/leaving.h"
#include "app/bridge/notice_text.h"
#include "app/mail_choices.h"
#include "domain/access/person.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {
namespace {

// One thing to be said, before it is known to whom.
struct ToSay {
    notice::Kind kind = notice::Kind::duty;
    std::string notice;  // its id, for webhooks that want only some
    notice::DeliveryMade made;
};

base::Result<void> mail_to(Work& work, const ToSay& what, access::PersonId id, base::Ref row) {
    const auto person = work.find<access::Person>(id);
    if (!person || person->state != access::PersonState::active) return {};
    const auto choice = mail_choice_of(work, id).value_or(notice::MailChoice{});
    const auto pace = notice::pace_of(choice.paces, what.kind);
    // What he is owed is written down even where there is no address: that it failed is to be seen.
    const bool is_owed = what.kind == notice::Kind::duty;
    if (pace == notice::Pace::never || (choice.address.empty() && !is_owed)) return {};
    auto made = what.made;
    made.way = notice::Way::mail;
    made.person = id;
    made.notice = row;
    made.daily = pace == notice::Pace::daily;
    if (made.daily) made.due_at = next_summary(work, *person);
    TRY(deliver(work, std::move(made)));
    return {};
}

base::Result<void> tell_webhooks(Work& work, const ToSay& what, base::Ref row) {
    for (const auto& webhook : work.where<notice::Webhook>("state", std::string("on"))) {
        if (!notice::wants(webhook, what.kind, what.notice)) continue;
        auto made = what.made;
        made.way = notice::Way::webhook;
        made.webhook = base::Ref{webhook.id.value};
        made.notice = row;
        TRY(deliver(work, std::move(made)));
    }
    return {};
}

ToSay to_say(Work& work, notice::Kind kind, const std::string& id, release::ReleaseId release,
             notice::Said said) {
    ToSay out{kind, id, {}};
    out.made.kind = kind;
    out.made.release = base::Ref{release.value};
    out.made.said = std::move(said);
    out.made.due_at = out.made.at = work.now();
    return out;
}

std::string path_of(release::ReleaseId release) {
    return release ? "/releases/" + release.text() : "/notices";
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const AddressNotice& command) {
    const auto& leaving = work.system().settings.leaving;
    bool is_first = true;
    for (const auto id : command.notices) {
        const auto row = work.find<NoticeRow>(id);
        if (!row) continue;
        const auto& sent = row->sent;
        const auto what = to_say(work, command.kind, sent.notice, sent.release,
                                 {sent.subject, sent.text, path_of(sent.release)});
        const base::Ref about{id.value};
        if (leaving.by_mail()) TRY(mail_to(work, what, sent.to, about));
        // A room is told once, however many people the notice is for.
        if (leaving.by_webhook() && is_first) TRY(tell_webhooks(work, what, about));
        is_first = false;
    }
    return base::Json(base::Json::Object{});
}

base::Result<base::Json> carry_out(Work& work, const AddressTask& command) {
    const auto& leaving = work.system().settings.leaving;
    base::Json nothing{base::Json::Object{}};
    const auto task = work.find<release::Task>({command.task.value});
    if (!task || task->state != release::TaskState::open) return nothing;  // done meanwhile
    const auto release = work.find<release::Release>(task->opened.release);
    if (!release) return nothing;
    const auto& opened = task->opened;
    const bool is_decision =
        opened.kind == release::TaskKind::sign || opened.kind == release::TaskKind::decide;
    const base::Words subject{"待办：" + release->number + " " + opened.name.zh,
                              "To do: " + release->number + " " + opened.name.en};
    const auto text = name_in_notice(*release) + base::Words{"的", ": "} + name_in_notice(*task) +
                      base::Words{"在等您办理", " waits for you"} + latest(work, opened.due) +
                      base::Words{"。", "."};
    const auto what =
        to_say(work, is_decision ? notice::Kind::approvals : notice::Kind::tasks, "task_opened",
               opened.release, {subject, text, "/tasks/" + task->id.text()});
    if (leaving.by_mail()) {
        for (const auto person : doers_of(work, *task)) {
            if (person != command.by) TRY(mail_to(work, what, person, {}));
        }
    }
    if (leaving.by_webhook()) TRY(tell_webhooks(work, what, {}));
    return nothing;
}

}  // namespace fangxing::app
