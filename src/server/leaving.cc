#include "server/leaving.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/mail_choices.h"
#include "base/ensure.h"

namespace fangxing::server {
namespace {

constexpr std::size_t sealing_key_size = 32;

notice::Networks networks_of(const LeavingOptions& options) {
    auto out = notice::Networks::parse(options.webhook_networks);
    if (!out) throw base::Fault("--webhook-network wants CIDR (10.20.0.0/16) or \"public\"");
    return *std::move(out);
}

std::string first_line_of(const std::string& file) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line)) throw base::Fault("cannot read " + file);
    return line;
}

void check_mail(const LeavingOptions& options) {
    if (options.mail_server.empty()) return;
    const bool plain = options.mail_server.find_first_not_of(
                           "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") ==
                       std::string::npos;
    if (!plain || options.mail_server.rfind(':') == std::string::npos) {
        throw base::Fault("--mail-server wants HOST:PORT");
    }
    if (!notice::is_mail_address(options.mail_from)) {
        throw base::Fault("--mail-server wants --mail-from with the address mail comes from");
    }
    if (options.mail_user.empty() != options.mail_password_file.empty()) {
        throw base::Fault("--mail-user and --mail-password-file come together");
    }
    if (options.mail_security == "none" && !options.mail_user.empty()) {
        throw base::Fault("--mail-security none sends no password: leave --mail-user out");
    }
}

}  // namespace

app::Leaving leaving_of(const LeavingOptions& options) {
    check_mail(options);
    return {.mail_server = options.mail_server,
            .mail_security = options.mail_security,
            .mail_from = options.mail_from,
            .webhook_networks = networks_of(options),
            .plain_webhooks = options.plain_webhooks};
}

executor::MailSettings mail_settings(const LeavingOptions& options) {
    check_mail(options);
    executor::MailSettings out;
    out.server = options.mail_server;
    out.security = base::from_text<executor::MailSecurity>(options.mail_security)
                       .value_or(executor::MailSecurity::starttls);
    out.ca_file = options.mail_ca;
    out.user = options.mail_user;
    if (!options.mail_password_file.empty()) {
        out.password = first_line_of(options.mail_password_file);
    }
    out.from = options.mail_from;
    return out;
}

executor::WebhookSettings webhook_settings(const LeavingOptions& options) {
    return {.networks = networks_of(options),
            .plain = options.plain_webhooks,
            .ca_file = options.webhook_ca};
}

std::string open_sealing_key(const std::string& folder, app::Random& random) {
    const auto file = folder + "/sealing.key";
    if (!std::filesystem::exists(file)) {
        const auto key = random.bytes(sealing_key_size);
        const int fd = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
        const bool written =
            fd >= 0 && ::write(fd, key.data(), key.size()) == static_cast<ssize_t>(key.size()) &&
            ::fsync(fd) == 0;
        if (fd >= 0) ::close(fd);
        if (!written) throw base::Fault("cannot write " + file);
    }
    std::ifstream in(file, std::ios::binary);
    std::string key{std::istreambuf_iterator<char>(in), {}};
    if (key.size() != sealing_key_size) throw base::Fault("no key in " + file);
    return key;
}

}  // namespace fangxing::server
