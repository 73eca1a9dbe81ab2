#include "app/bridge/erasing.h"

#include <algorithm>
#include <array>

#include "domain/access/account.h"

namespace fangxing::app {
namespace {

constexpr int entries_at_once = 1000;
constexpr int all_entries = 1 << 20;

// Whatever is a person's own and no part of a release: how he signs in, where mail reached him,
// what he chose to see.
constexpr std::array tables_of_person{"sessions",   "api_tokens", "setup_links",   "mail_choices",
                                      "deliveries", "read_marks", "saved_filters", "skill_marks"};

}  // namespace

Eraser::Eraser(Work& work, const retention::Run& run) : work_(work), run_(run) {
    out_.number = run.proposed.number;
    out_.by = work.actor().id;
    out_.proof = work.actor().proof;
    out_.at = work.now();
}

base::Result<void> Eraser::erase(const retention::Item& item) {
    if (item.kind == retention::Kind::attachments) {
        TRY(erase_document(item));
    } else {
        TRY(pseudonymise(item));
    }
    out_.items.push_back(item.id);
    return {};
}

void Eraser::leave(const retention::Item& item, const std::vector<base::Reason>& because) {
    retention::Left left{item.id, {}};
    for (const auto& each : because) left.because.push_back(each.code);
    out_.left.push_back(std::move(left));
}

retention::RunCarriedOut Eraser::finish() {
    for (const auto entry : payloads_) out_.journal.payloads.push_back({entry});
    return std::move(out_);
}

base::Result<void> Eraser::erase_document(const retention::Item& item) {
    auto document = TRY(work_.get<record::Document>({item.id.value}));
    for (const auto& file : document.files) {
        out_.erased.push_back({item.kind, item.id, "blob", {}, file.digest, file.size});
    }
    return work_.save(document,
                      {record::FilesErased{{run_.id.value}, run_.proposed.number, work_.now()}});
}

base::Result<void> Eraser::pseudonymise(const retention::Item& item) {
    auto person = TRY(work_.get<access::Person>({item.id.value}));
    auto& store = work_.store();
    // What named him, and the addresses that he came from.
    erase_payloads_of(
        access::Person::table, person.id.value,
        {std::string(access::PersonCreated::type), std::string(access::SignedIn::type),
         std::string(access::SignInFailed::type)});
    JournalQuery refused{.person = person.id.value, .noun = "refusals", .limit = entries_at_once};
    for (bool more = true; more;) {
        const auto entries = store.journal(refused);
        more = std::cmp_equal(entries.size(), entries_at_once);
        for (const auto& each : entries) {
            erase_payload(each.id);
            refused.before_seq = each.seq;
        }
    }
    for (const auto* table : tables_of_person) erase_rows_of(item, table);
    store.forget_answers(person.id.value);
    TRY(work_.save(person, access::pseudonymise(person, store.next_number("former_person"))));
    out_.journal.veiled.push_back(veil(person.id, person.login));
    return {};
}

void Eraser::erase_rows_of(const retention::Item& item, std::string_view table) {
    auto& store = work_.store();
    for (bool more = true; more;) {
        const auto rows = store.where(table, "person", item.id.value, 0, entries_at_once);
        more = !rows.empty();
        for (const auto& row : rows) {
            erase_payloads_of(table, row.id, {});
            store.remove(table, row.id);
            out_.erased.push_back({item.kind, item.id, std::string(table), {row.id}, {}, 0});
        }
    }
}

// Of these types; all of them where none is named.
void Eraser::erase_payloads_of(std::string_view noun, std::int64_t id,
                               const std::set<std::string>& types) {
    for (const auto& each : work_.store().entries_of(noun, id, all_entries)) {
        if (types.empty() || types.contains(each.type)) erase_payload(each.id);
    }
}

void Eraser::erase_payload(std::int64_t entry) {
    if (payloads_.insert(entry).second) work_.store().erase_payload(entry);
}

journal::Veiled Eraser::veil(access::PersonId person, const std::string& pseudonym) {
    journal::Veiled out{{person.value}, pseudonym, 0, {}};
    auto& store = work_.store();
    std::int64_t after = 0;
    for (bool more = true; more;) {
        auto entries = store.sealed_by(person.value, after, entries_at_once);
        more = std::cmp_equal(entries.size(), entries_at_once);
        for (auto& each : entries) {
            store.veil(each.id.value, base::base64(journal::leaf_of(each)), pseudonym);
            each.actor = pseudonym;
            out.digest = journal::chained(out.digest, each);
            ++out.entries;
            after = each.seq;
        }
    }
    return out;
}

void remove_unnamed(Work& work, const std::vector<base::Digest>& digests) {
    std::set<std::string> wanted;
    for (const auto& each : digests) wanted.insert(each.text);
    const auto named = names_of_blobs(work, wanted, {});
    for (const auto& each : digests) {
        if (!named.contains(each.text)) work.system().blobs.remove(each);
    }
}

}  // namespace fangxing::app
