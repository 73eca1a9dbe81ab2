#include "app/views/knowledge.h"

#include "app/reading.h"
#include "app/says_all.h"

namespace fangxing::app {
namespace {

constexpr std::size_t most_shown = 200;
constexpr int most_searched = 20'000;

// The release that it is of, where the reader may see that.
class OfReleases {
  public:
    explicit OfReleases(Work& work) : work_(work), reader_(work.store(), work.actor()) {}

    std::optional<release::Release> find(base::Ref id) {
        auto release = work_.find<release::Release>({id.value});
        if (!release || !reader_.may_read({release->unit, release->system, {}, id})) return {};
        return release;
    }

  private:
    Work& work_;
    ReleaseReader reader_;
};

template <class T>
std::vector<T> newest_rows(Work& work, std::optional<base::Ref> release) {
    Columns columns;
    if (release) columns.emplace_back("release", release->value);
    return Noun<T>::from_rows(work.store().newest(T::table, columns, 0, most_searched));
}

ProblemLine problem_line(Work& work, const knowledge::Problem& row, const release::Release& of) {
    ProblemLine line{row, of.number, of.title, {}};
    if (!row.solved && access::authorize(work.actor(), access::Permission::take_part)) {
        line.actions.emplace_back("solve_problem");
    }
    return line;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const KnowledgeEntries& view) {
    OfReleases releases(work);
    KnowledgeLines out;
    const auto rows = newest_rows<knowledge::Entry>(work, view.release);
    for (const auto& row : rows) {
        if (out.items.size() == most_shown) break;
        if (!says_all(row.number + " " + row.title + " " + row.text, view.search.value_or(""))) {
            continue;
        }
        const auto of = releases.find(row.release);
        if (of) out.items.push_back({row, of->number, of->title});
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const OneKnowledge& view) {
    const auto row = TRY(work.get<knowledge::Entry>(view.entry));
    const auto of = OfReleases(work).find(row.release);
    if (!of) {
        return base::refuse(base::Kind::not_found, "knowledge.not_found",
                            {{"id", view.entry.text()}});
    }
    return base::written(KnowledgeLine{row, of->number, of->title});
}

base::Result<base::JsonText> look(Work& work, const Problems& view) {
    OfReleases releases(work);
    ProblemLines out;
    const auto rows = newest_rows<knowledge::Problem>(work, view.release);
    for (const auto& row : rows) {
        if (out.items.size() == most_shown) break;
        if (view.open && *view.open == row.solved.has_value()) continue;
        const auto of = releases.find(row.recorded.release);
        if (of) out.items.push_back(problem_line(work, row, *of));
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const OneProblem& view) {
    const auto row = TRY(work.get<knowledge::Problem>(view.problem));
    const auto of = OfReleases(work).find(row.recorded.release);
    if (!of) {
        return base::refuse(base::Kind::not_found, "problem.not_found",
                            {{"id", view.problem.text()}});
    }
    return base::written(problem_line(work, row, *of));
}

}  // namespace fangxing::app
