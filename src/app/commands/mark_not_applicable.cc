#include "app/commands/mark_not_applicable.h"

#include "app/bridge/documents.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const MarkNotApplicable& command) {
    auto of = TRY(Case::open(work, command.release));
    if (asked_by_steps(of.pack(), command.document).empty()) {
        return base::refuse(base::Kind::not_found, "document.unknown",
                            {{"document", command.document}});
    }
    auto document = document_named(of, command.document);
    work.because(command.reason);
    TRY(keep_document(of, document,
                      TRY(record::mark_not_applicable(document, giving_of(of, command.document),
                                                      command.reason, work.actor(), work.now()))));
    TRY(of.finish());
    return saved(document);
}

}  // namespace fangxing::app
