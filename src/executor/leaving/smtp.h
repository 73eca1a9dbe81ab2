// Hands a mail to the mail server (RFC 5321), over TLS as the settings demand.
#pragma once

#include <string>

#include "domain/notice/delivery.h"

namespace fangxing::executor {

enum class MailSecurity { starttls, tls, none };
constexpr auto names(MailSecurity) {
    return base::named<MailSecurity>({{MailSecurity::starttls, "starttls"},
                                      {MailSecurity::tls, "tls"},
                                      {MailSecurity::none, "none"}});
}

struct MailSettings {
    std::string server;  // HOST:PORT; empty: no mail leaves
    MailSecurity security = MailSecurity::starttls;
    std::string ca_file;  // PEM; empty: the machine's own list
    std::string user;     // empty: no sign-in
    std::string password;
    std::string from;
};

// How the server took it. A "no" to the receiver or the message is for good; whatever else goes
// wrong (no connection, no trust, no sign-in, a "not now") may be better the next time.
struct Taken {
    notice::Ended ended = notice::Ended::failed;
    std::string answer;  // the server's last line, or what kept it from one
};
Taken send_mail(const MailSettings& settings, const std::string& to, const std::string& wire);

}  // namespace fangxing::executor
