#include "app/views/carried_changes.h"

#include <algorithm>

#include "app/bridge/carried.h"
#include "app/pack/versions.h"
#include "app/reading.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {
namespace {

class CarriedBy {
  public:
    explicit CarriedBy(Work& work) : work_(work), reader_(work.store(), work.actor()) {}

    std::vector<CarriedLine> of(const std::vector<change::CarriedChange>& rows) {
        std::vector<CarriedLine> out;
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) add(*row, out);
        return out;
    }
    // Items that one of the releases has put, and confirmed, in the CMDB.
    bool is_confirmed(base::Ref item) const {
        return std::ranges::find(confirmed_, item) != confirmed_.end();
    }

  private:
    void add(const change::CarriedChange& row, std::vector<CarriedLine>& out) {
        const auto release = work_.find<release::Release>({row.taken.release.value});
        const auto change = work_.find<change::Change>(row.taken.change);
        if (!release || !change) return;
        if (!reader_.may_read({release->unit, release->system, {}, row.taken.release})) return;
        CarriedLine line;
        line.change = change->id;
        line.change_number = change->number;
        line.change_state = change->state;
        line.work_order = row.taken.work_order;
        line.release = release->id;
        line.number = release->number;
        line.title = release->title;
        line.pack = release->pack;
        line.state = release->state;
        line.stage = release->stage;
        const auto pack = pack_of(work_, release->pack_digest);
        if (const auto* stage = pack->stage(release->stage)) line.stage_name = stage->name;
        line.planned_start = release->start;
        line.planned_end = release->end;
        const auto attempt = work_.find<deployment::Deployment>({release->deployment.value});
        if (attempt) line.actual_start = attempt->started_at;
        line.actual_end = release->deployed_at;
        line.let_go_at = row.let_go_at;
        line.ended = row.ended;
        if (!release->restored && !row.let_go_at) {
            confirmed_.insert(confirmed_.end(), release->confirmed_items.begin(),
                              release->confirmed_items.end());
        }
        out.push_back(std::move(line));
    }

    Work& work_;
    ReleaseReader reader_;
    std::vector<base::Ref> confirmed_;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const ChangeReleases& view) {
    const auto change = TRY(work.get<change::Change>(view.change));
    CarriedBy lines(work);
    ChangeReleasesAnswer out{lines.of(releases_of(work, view.change)), {}};
    for (const auto id : change.items) {
        const auto item = work.find<cmdb::Item>({id.value});
        if (!item) continue;
        out.changed.push_back(
            {id, item->code, item->name, item->installed_version, lines.is_confirmed(id)});
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const WorkOrders& view) {
    std::vector<change::CarriedChange> rows;
    if (view.change) {
        const auto change = work.where<change::Change>("number", *view.change, 0, 1);
        if (!change.empty()) rows = releases_of(work, change.front().id);
    } else if (view.reference && !view.reference->empty()) {
        rows = work.where<change::CarriedChange>("work_order", *view.reference);
    }
    if (view.change && view.reference) {
        std::erase_if(rows, [&](const change::CarriedChange& each) {
            return each.taken.work_order != *view.reference;
        });
    }
    return base::written(CarriedLines{CarriedBy(work).of(rows)});
}

}  // namespace fangxing::app
