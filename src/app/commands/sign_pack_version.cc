#include "app/commands/sign_pack_version.h"

#include "app/bridge/leaving.h"
#include "app/bridge/notice.h"
#include "domain/pack/revise.h"

namespace fangxing::app {
namespace {

// Everybody who can sign in hears of it: one notice each, with what was said of the version.
base::Result<void> announce(Work& work, const pack::Version& version) {
    for (std::int64_t after = 0;;) {
        const auto people = work.all<access::Person>(after);
        if (people.empty()) return {};
        std::vector<NoticeId> rows;
        for (const auto& person : people) {
            if (person.state != access::PersonState::active) continue;
            NoticeRow row;
            row.id = {work.fresh_id()};
            TRY(work.add(row, {NoticeSent{{},
                                          "pack_published",
                                          person.id,
                                          {version.name.zh + " " + version.number,
                                           version.name.en + " " + version.number},
                                          {version.note, version.note},
                                          work.now()}}));
            rows.push_back(row.id);
        }
        let_leave(work, notice::Kind::duty, rows);
        after = people.back().id.value;
    }
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const SignPackVersion& command) {
    auto version = TRY(work.get<pack::Version>(command.version));
    const auto events =
        TRY(pack::sign(version, work.actor(), command.opinion.value_or(""), work.now()));
    if (version.digest != command.digest) {
        return base::refuse(base::Kind::conflict, "pack_version.changed_meanwhile",
                            {{"id", version.id.text()}});
    }
    TRY(work.save(version, events));
    if (version.state == pack::State::published) TRY(announce(work, version));
    return saved(version);
}

}  // namespace fangxing::app
