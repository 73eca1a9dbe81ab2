#include "server/serve.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "app/commands/fire_timer.h"
#include "app/commands/look_again.h"
#include "app/commands/make_setup_links.h"
#include "app/commands/touch_sessions.h"
#include "app/demo/load_demo.h"
#include "app/pack/packs.h"
#include "base/ensure.h"
#include "executor/outbox.h"
#include "http/argon2_passwords.h"
#include "http/routes.h"
#include "http/server.h"
#include "server/clocks.h"
#include "server/demo_organisation.h"
#include "server/key.h"
#include "server/mover.h"
#include "server/words.h"
#include "store/open.h"

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
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

app::Settings settings_of(const ServeOptions& options) {
    app::Settings settings;
    settings.version = FX_VERSION;
    settings.test_clock = options.test_clock;
    settings.requests_per_minute = options.requests_per_minute;
    settings.sign_ins_per_minute = options.sign_ins_per_minute;
    settings.base_url = options.base_url.empty() ? "http://" + options.address : options.base_url;
    return settings;
}

base::Result<void> run_internal(const app::System& system, const std::string& kind,
                                const app::OutboxRow& row) {
    const auto payload = TRY(base::parse_json(row.payload));
    app::Request request;
    request.machine = true;
    request.via = kind == "timer" ? "timer" : "executor";
    const auto release = release::ReleaseId::parse(payload.text("release"));
    if (!release) return base::refuse(base::Kind::invalid, "outbox.payload");
    if (kind == "timer") {
        const auto timer = base::Ref::parse(payload.text("timer"));
        if (!timer) return base::refuse(base::Kind::invalid, "outbox.payload");
        TRY(app::run(system, request, app::FireTimer{*release, *timer}));
        return {};
    }
    TRY(app::run(system, request, app::LookAgain{*release}));
    return {};
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

// The deployment process: a program of its own, which alone holds the key to the targets.
class DeploymentProcess {
  public:
    DeploymentProcess(const ServeOptions& options, const std::string& socket) {
        if (options.execute_key.empty()) return;
        const auto self = std::filesystem::read_symlink("/proc/self/exe").string();
        const auto data = options.data + "/executor";
        const auto key = options.data + "/keys/organisation.pub";
        child_ = ::fork();
        if (child_ != 0) return;
        ::execl(self.c_str(), self.c_str(), "execute", "--socket", socket.c_str(), "--data",
                data.c_str(), "--public-key", key.c_str(), "--key", options.execute_key.c_str(),
                nullptr);
        ::_exit(127);
    }
    ~DeploymentProcess() {
        if (child_ <= 0) return;
        ::kill(child_, SIGTERM);
        ::waitpid(child_, nullptr, 0);
    }
    DeploymentProcess(const DeploymentProcess&) = delete;
    DeploymentProcess& operator=(const DeploymentProcess&) = delete;

  private:
    pid_t child_ = -1;
};

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

}  // namespace

int serve(const ServeOptions& options) {
    const auto signals = block_end_signals();
    const auto [host, port] = host_and_port(options.address);
    if (options.test_clock && !is_loopback(host)) {
        throw base::Fault("--test-clock is refused together with a public address");
    }
    std::filesystem::create_directories(options.data);
    const auto url =
        options.database.empty() ? "sqlite:" + options.data + "/fangxing.db" : options.database;
    const auto database = store::open_database(url);
    const auto blobs = store::open_blobs(options.data + "/blobs");
    const auto signer = open_key(options.data + "/keys");
    WallClock wall;
    TestClock movable;
    KernelRandom random;
    http::Argon2Settings argon;
    if (options.cheap_passwords) argon = {.passes = 1, .memory_kib = 256};
    http::Argon2Passwords passwords(random, argon);
    http::SessionsSeen seen;
    app::Packs packs;
    if (const auto loaded = packs.load_folder(options.packs); !loaded) {
        say_refusal(loaded.error());
        return 1;
    }
    app::System system{.database = *database,
                       .blobs = *blobs,
                       .clock = options.test_clock ? static_cast<app::Clock&>(movable) : wall,
                       .random = random,
                       .signer = *signer,
                       .packs = packs,
                       .passwords = passwords,
                       .presence = seen,
                       .settings = settings_of(options)};
    const auto handler = [&](const std::string& kind) {
        return
            [&system, kind](const app::OutboxRow& row) { return run_internal(system, kind, row); };
    };
    executor::Outbox outbox(system, {{"timer", handler("timer")}, {"recheck", handler("recheck")}});
    Mover mover(system, movable, outbox);
    if (options.test_clock) system.clock_mover = &mover;

    if (options.demo) {
        const auto people = app::load_demo(system, demo_organisation);
        if (!people) {
            say_refusal(people.error());
            return 1;
        }
        write_people(options.data + "/demo-people.json", *people);
        for (const auto& person : *people) {
            say("  " + person.login + "  " + person.password + "  " + person.name.zh);
        }
    }
    for (const auto& link : app::make_setup_links(system)) {
        say("set up " + link.role + ": " + system.settings.base_url + "/set-up#" + link.token);
    }

    const auto socket = options.data + "/executor.sock";
    http::ServerSettings http_settings;
    http_settings.address = host;
    http_settings.port = port;
    http_settings.deployment_socket = socket;
    http_settings.workers = static_cast<std::size_t>(options.workers);
    http_settings.upload_dir = options.data + "/uploads";
    http_settings.front.web_dir = options.web;
    std::filesystem::create_directories(http_settings.upload_dir);
    http::Server server(system, seen, http_settings, http::all_routes(system.settings));
    server.start();
    outbox.start();
    {
        const DeploymentProcess deployments(options, socket);
        say("listening on http://" + host + ":" + std::to_string(server.port()));
        for (int signal = 0; signal != SIGTERM && signal != SIGINT;) {
            const timespec minute{60, 0};
            signal = sigtimedwait(&signals, nullptr, &minute);
            app::touch_sessions(system, seen.due(system.clock.real_now()));
        }
        say("stopping");
    }
    outbox.stop();
    server.stop();
    return 0;
}

}  // namespace fangxing::server
