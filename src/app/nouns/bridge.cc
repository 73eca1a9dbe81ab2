#include "app/bridge/mailbox.h"
#include "app/bridge/notice.h"
#include "app/bridge/process_row.h"
#include "app/nouns/noun.h"

namespace fangxing::app {

template struct Noun<Message>;
template struct Noun<NoticeRow>;
template struct Noun<ProcessRow>;

}  // namespace fangxing::app
