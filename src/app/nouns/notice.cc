#include "app/nouns/noun.h"
#include "domain/notice/delivery.h"
#include "domain/notice/mail_choice.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {

template struct Noun<notice::Delivery>;
template struct Noun<notice::MailChoice>;
template struct Noun<notice::Webhook>;

}  // namespace fangxing::app
