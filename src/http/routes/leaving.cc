// Notices that leave the house: one's own mail, the log of what left, webhooks.
#include "app/commands/change_webhook.h"
#include "app/commands/choose_mail.h"
#include "app/commands/create_webhook.h"
#include "app/commands/send_again.h"
#include "app/commands/turn_webhook.h"
#include "app/views/deliveries.h"
#include "app/views/webhooks.h"
#include "http/routes.h"

namespace fangxing::http {

void add_leaving_routes(std::vector<Route>& list) {
    const std::string mine = "/api/v1/me/mail";
    list.push_back(view<app::MyMail>(mine, "readMyMail", {"我的邮件通知", "How one is mailed"}));
    list.push_back(command<app::GiveMailAddress>("PUT", mine + "/address",
                                                 {"填写邮件地址", "Give one's mail address"}));
    list.push_back(command<app::ChooseMailPaces>(
        "PUT", mine + "/paces", {"选择邮件通知的快慢", "Choose how soon each kind is mailed"}));
    list.push_back(command<app::TryMail>("POST", mine + "/trial",
                                         {"给自己试发一封邮件", "Send oneself a trial mail"}));
    const std::string left = "/api/v1/deliveries";
    list.push_back(
        view<app::Deliveries>(left, "listDeliveries", {"外发通知的记录", "What left the house"}));
    list.push_back(command<app::SendAgain>("POST", left + "/{delivery}/again",
                                           {"再发一次", "Send it once more"}));
    list.push_back(view<app::LeavingSettings>("/api/v1/settings/leaving", "readLeavingSettings",
                                              {"外发通知的设置", "How notices leave the house"}));
    const std::string hooks = "/api/v1/webhooks";
    const std::string hook = hooks + "/{webhook}";
    list.push_back(view<app::Webhooks>(hooks, "listWebhooks", {"网络钩子", "Webhooks"}));
    list.push_back(
        command<app::CreateWebhook>("POST", hooks, {"登记网络钩子", "Register a webhook"}));
    list.push_back(command<app::ChangeWebhook>("PUT", hook, {"修改网络钩子", "Change a webhook"}));
    list.push_back(command<app::TryWebhook>("POST", hook + "/trial",
                                            {"试发一条消息", "Send a trial message"}));
    list.push_back(command<app::TurnOffWebhook>("POST", hook + "/off",
                                                {"停用网络钩子", "Turn a webhook off"}));
    list.push_back(
        command<app::TurnOnWebhook>("POST", hook + "/on", {"启用网络钩子", "Turn a webhook on"}));
    list.push_back(command<app::RetireWebhook>("DELETE", hook,
                                               {"撤销网络钩子", "Give a webhook up for good"}));
}

}  // namespace fangxing::http
