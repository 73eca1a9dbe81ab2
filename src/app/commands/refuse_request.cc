#include "app/commands/refuse_request.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/bridge/notice.h"
#include "domain/release/attempt.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RefuseRequest& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "refuse_request"));
    work.because(command.reason);
    auto ended =
        TRY(release::refuse_request(of.release(), command.grounds, command.reason, work.now()));
    TRY(of.end_process());
    of.tell(std::move(ended));
    const auto& number = of.release().number;
    TRY(tell(of, {of.release().created_by},
             {"request_refused",
              {"发布请求被拒绝：" + number, "Request refused: " + number},
              {command.reason, command.reason},
              notice::Kind::duty}));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
