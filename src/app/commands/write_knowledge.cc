#include "app/commands/write_knowledge.h"

#include "app/bridge/learned.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const WriteKnowledge& command) {
    auto of = TRY(Case::open(work, command.release));
    return saved(TRY(add_knowledge(of, command.title, command.text)));
}

}  // namespace fangxing::app
