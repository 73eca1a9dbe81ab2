#include "app/views/journal.h"

#include <charconv>
#include <map>

namespace fangxing::app {
namespace {

constexpr int most_entries = 200;

std::optional<std::int64_t> seq_in(const std::string& text) {
    std::int64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc{} || end != text.data() + text.size() || out < 1) return std::nullopt;
    return out;
}

base::Result<JournalQuery> asked_of_journal(const Journal& view) {
    std::vector<base::Reason> reasons;
    JournalQuery query;
    query.person = view.person.value_or(base::Ref{}).value;
    query.release = view.release.value_or(base::Ref{}).value;
    query.noun = view.noun.value_or("");
    query.act = view.act.value_or("");
    query.type = view.type.value_or("");
    query.from = view.from;
    query.before = view.before;
    const int limit = view.limit.value_or(50);
    if (limit < 1 || limit > most_entries) {
        reasons.push_back({"input.out_of_range",
                           "/limit",
                           {{"least", "1"}, {"most", std::to_string(most_entries)}}});
    }
    query.limit = limit + 1;  // one more tells of a next page
    if (view.after) {
        query.before_seq = seq_in(*view.after);
        if (!query.before_seq) reasons.push_back({"input.cursor", "/after", {}});
    }
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    return query;
}

// Names of those whom the entries name by id, each looked up once.
class JournalNames {
  public:
    explicit JournalNames(Work& work) : work_(work) {}

    std::optional<HolderLine> person(std::int64_t id) {
        if (id == 0) return std::nullopt;
        const auto [at, is_new] = people_.try_emplace(id);
        if (is_new) {
            const auto person = work_.find<access::Person>(access::PersonId{id});
            if (person) at->second = HolderLine{person->id, person->login, person->name};
        }
        return at->second;
    }
    std::string number(std::int64_t id) {
        if (id == 0) return {};
        const auto [at, is_new] = numbers_.try_emplace(id);
        if (is_new) {
            const auto release = work_.find<release::Release>(release::ReleaseId{id});
            if (release) at->second = release->number;
        }
        return at->second;
    }

  private:
    Work& work_;
    std::map<std::int64_t, std::optional<HolderLine>> people_;
    std::map<std::int64_t, std::string> numbers_;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const Journal& view) {
    const auto query = TRY(asked_of_journal(view));
    auto entries = work.store().journal(query);
    JournalPage page;
    if (entries.size() == static_cast<std::size_t>(query.limit)) {
        entries.pop_back();
        page.next = std::to_string(entries.back().seq);
    }
    JournalNames names(work);
    for (auto& each : entries) {
        page.items.push_back({each.seq,
                              {each.id},
                              each.at,
                              std::move(each.actor),
                              names.person(each.person),
                              std::move(each.via),
                              std::move(each.act),
                              std::move(each.noun),
                              {each.noun_id},
                              {each.release},
                              names.number(each.release),
                              std::move(each.type),
                              std::move(each.reason),
                              std::move(each.payload)});
    }
    return base::written(page);
}

}  // namespace fangxing::app
