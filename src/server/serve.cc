#include "server/serve.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "app/bridge/reports.h"
#include "app/commands/index_old_rows.h"
#include "app/commands/make_setup_links.h"
#include "app/commands/touch_sessions.h"
#include "app/demo/load_demo.h"
#include "app/pack/versions.h"
#include "base/ensure.h"
#include "executor/mail.h"
#include "executor/press/spool.h"
#include "http/peer.h"
#include "http/routes.h"
#include "http/server.h"
#include "server/demo_organisation.h"
#include "server/house.h"
#include "server/words.h"

namespace fangxing::server {
namespace {

std::pair<std::string, std::uint16_t> host_and_port(const std::string& address) {
    const auto colon = address.rfind(':');
    std::uint16_t port = 0;
    const auto text = colon == std::string::npos ? "" : address.substr(colon + 1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size()) {
        throw base::Fault("--address wants HOST:PORT, got " + address);
    }
    return {address.substr(0, colon), port};
}

bool is_loopback(const std::string& host) {
    return host == "localhost" || http::is_loopback(host);
}

// Where people reach the server past this machine they do so over TLS, its own or a proxy's: a
// session's cookie must never travel in the clear.
void check_address(const ServeOptions& options, const std::string& host) {
    if (options.test_clock && !is_loopback(host)) {
        throw base::Fault("--test-clock is refused together with a public address");
    }
    if (options.tls_certificate.empty() != options.tls_key.empty()) {
        throw base::Fault("--tls-certificate and --tls-key come together");
    }
    const bool beyond = !is_loopback(host) || !options.proxies.empty();
    if (beyond && !base_url_of(options).starts_with("https://")) {
        throw base::Fault("people reach this server over TLS: --base-url wants https://…");
    }
}

// People and this start's passwords, for scripts; nobody else may read it.
void write_people(const std::string& file, const std::vector<app::DemoPerson>& people) {
    const int fd = ::open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (fd < 0) throw base::Fault("cannot write " + file);
    const auto text = base::to_text(base::encode(people)) + "\n";
    const auto written = ::write(fd, text.data(), text.size());
    ::close(fd);
    if (written != static_cast<ssize_t>(text.size())) throw base::Fault("cannot write " + file);
}

// A process of our own program beside the server, ended with it.
class Beside {
  public:
    // Nothing is started where there are no arguments.
    explicit Beside(const std::vector<std::string>& arguments) {
        if (arguments.empty()) return;
        const auto self = std::filesystem::read_symlink("/proc/self/exe").string();
        std::vector<char*> given{const_cast<char*>(self.c_str())};
        for (const auto& each : arguments) given.push_back(const_cast<char*>(each.c_str()));
        given.push_back(nullptr);
        child_ = ::fork();
        if (child_ != 0) return;
        sigset_t none;  // the child ends by the signals that are blocked here
        sigemptyset(&none);
        pthread_sigmask(SIG_SETMASK, &none, nullptr);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);  // a killed server leaves no process with keys behind
        ::execv(self.c_str(), given.data());
        ::_exit(127);
    }
    ~Beside() {
        if (child_ <= 0) return;
        ::kill(child_, SIGTERM);
        ::waitpid(child_, nullptr, 0);
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

  private:
    pid_t child_ = -1;
};

// The deployment process, which alone holds the key to the targets.
std::vector<std::string> deployments(const ServeOptions& options, const std::string& socket) {
    if (options.execute_key.empty()) return {};
    return {"execute",
            "--socket",
            socket,
            "--data",
            options.folder + "/executor",
            "--public-key",
            options.folder + "/keys/organisation.pub",
            "--key",
            options.execute_key};
}

std::string press_folder(const ServeOptions& options) {
    return options.press.empty() ? options.folder + "/press" : options.press;
}

// The press, unless one runs under a user of its own.
std::vector<std::string> printing(const ServeOptions& options) {
    if (!options.press.empty() || options.chromium.empty()) return {};
    return {"press", "--folder", press_folder(options), "--chromium", options.chromium};
}

// Blocks the signals that end the server, in this thread and all begun after it.
sigset_t block_end_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return set;
}

void say(const std::string& line) {
    std::cout << line << std::endl;
}

// Demo people with this start's passwords, and links for administrators that nobody is yet.
base::Result<void> prepare_people(House& house, const ServeOptions& options) {
    if (options.demo) {
        const auto people = TRY(app::load_demo(house.system, demo_organisation));
        write_people(options.folder + "/demo-people.json", people);
        for (const auto& person : people) {
            say("  " + person.login + "  " + person.password + "  " + person.name.zh);
        }
    }
    for (const auto& link : app::make_setup_links(house.system)) {
        say("set up " + link.role + ": " + house.system.settings.base_url + "/set-up#" +
            link.token);
    }
    return {};
}

http::ServerSettings server_settings(const ServeOptions& options, const std::string& host,
                                     std::uint16_t port) {
    http::ServerSettings settings;
    settings.address = host;
    settings.port = port;
    settings.deployment_socket = options.executor_socket.empty() ? options.folder + "/executor.sock"
                                                                 : options.executor_socket;
    settings.deployment_group = !options.executor_socket.empty();
    settings.workers = static_cast<std::size_t>(options.workers);
    settings.proxies = options.proxies;
    settings.tls = {options.tls_certificate, options.tls_key};
    settings.upload_dir = options.folder + "/uploads";
    settings.front.web_dir = options.web;
    std::filesystem::create_directories(settings.upload_dir);
    return settings;
}

}  // namespace

int serve(const ServeOptions& options) {
    const auto signals = block_end_signals();
    const auto [host, port] = host_and_port(options.address);
    check_address(options, host);
    std::filesystem::create_directories(options.folder);
    House house(options);
    auto ready = app::install_packs(
        house.system, options.packs,
        options.demo || options.all_packs ? app::Take::all : app::Take::recommended);
    if (ready) ready = prepare_people(house, options);
    if (ready) ready = app::expect_end_of_quarter(house.system);
    if (ready) ready = app::expect_old_rows(house.system);
    if (!ready) {
        say_refusal(ready.error());
        return 1;
    }
    const auto settings = server_settings(options, host, port);
    executor::Spool spool(press_folder(options));
    http::Server server(house.system, house.seen, settings,
                        http::all_routes(house.system.settings, [&spool](const std::string& html) {
                            return spool.print(html);
                        }));
    server.start();
    house.keeper.start();
    house.outbox.start();
    house.mail.start();
    house.webhooks.start();
    {
        const Beside executor(deployments(options, settings.deployment_socket));
        const Beside press(printing(options));
        const bool tls = !options.tls_certificate.empty();
        say(std::string("listening on ") + (tls ? "https://" : "http://") + host + ":" +
            std::to_string(server.port()));
        for (int signal = 0; signal != SIGTERM && signal != SIGINT;) {
            const timespec minute{60, 0};
            signal = sigtimedwait(&signals, nullptr, &minute);
            app::touch_sessions(house.system, house.seen.due(house.system.clock.real_now()));
        }
        say("stopping");
    }
    executor::stop_sending();
    house.webhooks.stop();
    house.mail.stop();
    house.outbox.stop();
    server.stop();
    house.keeper.stop();
    return 0;
}

}  // namespace fangxing::server
