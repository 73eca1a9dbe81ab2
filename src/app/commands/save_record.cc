#include "app/commands/save_record.h"

#include "app/bridge/records.h"
#include "app/views/answers.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const SaveRecord& command) {
    auto of = TRY(Case::open(work, command.release));
    const bool complete = command.complete.value_or(false);
    const auto saved =
        TRY(keep_record(of,
                        {.release = base::Ref{command.release.value},
                         .kind = command.kind,
                         .state = complete ? record::State::complete : record::State::draft,
                         .content = command.content,
                         .note = command.note.value_or("")},
                        true));
    TRY(of.finish());
    return answer(saved);
}

}  // namespace fangxing::app
