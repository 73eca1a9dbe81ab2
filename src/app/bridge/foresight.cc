#include "app/bridge/foresight.h"

#include "domain/release/appointment.h"
#include "domain/release/watch.h"

namespace fangxing::app {

base::Result<Case> open_to_act(Work& work, release::ReleaseId id) {
    const Columns of_it{{"release", id.value}};
    work.store().read_ahead({{release::Release::table, {{"id", id.value}}, 1},
                             {ProcessRow::table, of_it, 2},
                             {approval::Seat::table, of_it},
                             {approval::Approval::table, of_it},
                             {clearance::Clearance::table, of_it},
                             {release::Task::table, open_tasks_of(id)}});
    return Case::open(work, id);
}

base::Result<Case> open_to_look(Work& work, release::ReleaseId id) {
    const Columns of_it{{"release", id.value}};
    const auto mine = release::Watch::bound(id, work.actor().id);
    work.store().read_ahead({{release::Release::table, {{"id", id.value}}, 1},
                             {release::Task::table, of_it},
                             {approval::Seat::table, of_it},
                             {record::Record::table, of_it},
                             {approval::Approval::table, of_it},
                             {clearance::Clearance::table, of_it},
                             {release::Appointment::table, of_it},
                             {release::Watch::table, {{"bound", mine}}, 1},
                             {ProcessRow::table, of_it, 2}});
    return Case::open(work, id);
}

Columns open_tasks_of(release::ReleaseId id) {
    return {{"release", id.value}, {"state", std::string("open")}};
}

}  // namespace fangxing::app
