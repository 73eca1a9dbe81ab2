// The command line: one program, one verb each.
#include <CLI/CLI.hpp>
#include <clocale>
#include <iostream>

#include "base/ensure.h"
#include "executor/execute.h"
#include "executor/press/press.h"
#include "server/case_verbs.h"
#include "server/emergency.h"
#include "server/house.h"
#include "server/journal_verbs.h"
#include "server/serve.h"
#include "store/backup.h"
#include "store/open.h"

namespace {

using fangxing::executor::ExecuteSettings;
using fangxing::executor::PressSettings;
using fangxing::server::database_of;
using fangxing::server::EmergencyOptions;
using fangxing::server::LeavingOptions;
using fangxing::server::ServeOptions;

void add_leaving(CLI::App& verb, LeavingOptions& options) {
    verb.add_option("--mail-server", options.mail_server,
                    "HOST:PORT of the mail server; without it no mail leaves");
    verb.add_option("--mail-security", options.mail_security, "starttls, tls or none")
        ->check(CLI::IsMember({"starttls", "tls", "none"}));
    verb.add_option("--mail-ca", options.mail_ca, "PEM file of who signed its certificate");
    verb.add_option("--mail-user", options.mail_user, "name to sign in with there");
    verb.add_option("--mail-password-file", options.mail_password_file,
                    "file whose first line is the password");
    verb.add_option("--mail-from", options.mail_from, "address that mail comes from");
    verb.add_option("--webhook-network", options.webhook_networks,
                    "network that webhooks may reach: CIDR, or \"public\"; without one, none");
    verb.add_flag("--plain-webhooks", options.plain_webhooks, "allow webhooks without TLS");
    verb.add_option("--webhook-ca", options.webhook_ca,
                    "PEM file of who signed the webhooks' certificates");
}

void add_serve(CLI::App& app, ServeOptions& options, int& code) {
    auto* verb = app.add_subcommand("serve", "start the server");
    verb->add_option("--data", options.folder, "folder of database, blobs and keys");
    verb->add_option("--address", options.address, "HOST:PORT to listen on");
    verb->add_option("--database", options.database, "sqlite:FILE or postgresql://…");
    verb->add_option("--web", options.web, "folder of the built page");
    verb->add_option("--packs", options.packs, "folder of process packs, offered as templates");
    verb->add_flag("--all-packs", options.all_packs, "put every pack of the folder in force");
    verb->add_option("--base-url", options.base_url, "address by which people reach it");
    verb->add_option("--tls-certificate", options.tls_certificate,
                     "PEM file with its chain: speak TLS");
    verb->add_option("--tls-key", options.tls_key, "PEM file of the certificate's key");
    verb->add_option("--proxy", options.proxies,
                     "address of a proxy in front, whose X-Forwarded-For is believed");
    verb->add_flag("--demo", options.demo,
                   "load the demo organisation, with new passwords, and all packs");
    verb->add_flag("--test-clock", options.test_clock,
                   "let POST /api/v1/test-clock move the clock");
    verb->add_option("--executor-socket", options.executor_socket,
                     "socket of a deployment process under another user, of the folder's group");
    verb->add_option("--execute-key", options.execute_key,
                     "SSH key to the targets: also start the deployment process");
    verb->add_option("--press", options.press,
                     "folder of a press under another user; else one is started");
    verb->add_option("--chromium", options.chromium, "program of the press; empty: print no PDF");
    verb->add_flag("--cheap-passwords", options.cheap_passwords,
                   "hash passwords cheaply (tests only)");
    verb->add_option("--requests-per-minute", options.requests_per_minute, "rate of a session");
    verb->add_option("--sign-ins-per-minute", options.sign_ins_per_minute, "rate of an address");
    verb->add_option("--session-idle-s", options.session_idle_s, "seconds that a session may idle")
        ->check(CLI::PositiveNumber);
    verb->add_option("--session-longest-s", options.session_longest_s, "longest life of a session")
        ->check(CLI::PositiveNumber);
    verb->add_option("--checkpoint-s", options.checkpoint_s,
                     "seconds that the journal's entries wait for a signed checkpoint, at most")
        ->check(CLI::PositiveNumber);
    verb->add_option("--workers", options.workers, "threads that carry out requests");
    add_leaving(*verb, options.leaving);
    verb->callback([&] { code = fangxing::server::serve(options); });
}

void add_execute(CLI::App& app, ExecuteSettings& settings, int& code) {
    auto* verb = app.add_subcommand("execute", "run the deployment process");
    verb->add_option("--socket", settings.socket, "the server's Unix socket")->required();
    verb->add_option("--data", settings.folder, "own folder: step journal, output")->required();
    verb->add_option("--public-key", settings.public_key, "the organisation's pinned key")
        ->required();
    verb->add_option("--key", settings.ssh_key, "SSH private key to the targets")->required();
    verb->callback([&] { code = fangxing::executor::execute(settings); });
}

void add_press(CLI::App& app, PressSettings& settings, int& code) {
    auto* verb = app.add_subcommand("press", "print pages of a folder as PDF");
    verb->add_option("--folder", settings.folder, "where it meets the server")->required();
    verb->add_option("--chromium", settings.program, "Chromium");
    verb->add_flag("--confined", settings.confined,
                   "a unit or container confines it: without the browser's own sandbox");
    verb->callback([&] { code = fangxing::executor::press(settings); });
}

struct CopyOptions {
    std::string file;
    std::string folder = "data";
    std::string database;
};

void add_copies(CLI::App& app, CopyOptions& options) {
    auto* out = app.add_subcommand("backup", "write a consistent copy while serving");
    out->add_option("file", options.file, "new file")->required();
    out->add_option("--data", options.folder, "the server's data folder");
    out->add_option("--database", options.database, "as for serve");
    out->callback([&] {
        const auto database =
            fangxing::store::open_database(database_of(options.database, options.folder));
        fangxing::store::backup(*database, options.folder + "/blobs", options.file);
        std::cout << "backed up to " << options.file << std::endl;
    });
    auto* on = app.add_subcommand("migrate", "bring the database to this program's schema");
    on->add_option("--data", options.folder, "the server's data folder");
    on->add_option("--database", options.database, "as for serve");
    on->callback([&] {
        const auto url = database_of(options.database, options.folder);
        const int applied = fangxing::store::migrate_database(url);
        std::cout << applied << " migrations applied" << std::endl;
    });
    auto* in = app.add_subcommand("restore", "bring a copy back into an empty database");
    in->add_option("file", options.file, "a backup's file")->required();
    in->add_option("--data", options.folder, "data folder to fill");
    in->add_option("--database", options.database, "as for serve");
    in->callback([&] {
        fangxing::store::restore(options.file, database_of(options.database, options.folder),
                                 options.folder + "/blobs");
        fangxing::server::set_checkpoints_aside(options.folder);
        std::cout << "restored from " << options.file << std::endl;
    });
}

struct CaseOptions {
    std::vector<std::string> flows;
    std::vector<std::string> lines;
    std::vector<std::string> decisions;
    fangxing::server::CheckWish check;
};

void add_cases(CLI::App& app, CaseOptions& options, int& code) {
    auto* process = app.add_subcommand("process", "process files and packs")->require_subcommand(1);
    auto* flows = process->add_subcommand("test", "run scenario files (or folders of them)");
    flows->add_option("case", options.flows, "CASE.json, its diagrams beside it")->required();
    flows->callback([&] { code = fangxing::server::test_flows(options.flows); });
    auto* check = process->add_subcommand("check", "say what would be run, and why not");
    check->add_option("file", options.check.paths, "BPMN, DMN, or the folder of a pack")
        ->required();
    check->add_option("--against", options.check.running, "folder of the pack's running version");
    check->add_flag("--json", options.check.as_json, "as JSON");
    check->callback([&] { code = fangxing::server::check_processes(options.check); });
    auto* feel = app.add_subcommand("feel", "FEEL expressions")->require_subcommand(1);
    auto* lines = feel->add_subcommand("test", "run cases of one JSON object a line");
    lines->add_option("file", options.lines, "FILE.jsonl or a folder")->required();
    lines->callback([&] { code = fangxing::server::test_feel(options.lines); });
    auto* decide = app.add_subcommand("decide", "decisions")->require_subcommand(1);
    auto* folders = decide->add_subcommand("test", "run models with their test files");
    folders->add_option("folder", options.decisions, "*.dmn with *-test-*.xml")->required();
    folders->callback([&] { code = fangxing::server::test_decisions(options.decisions); });
}

struct JournalOptions {
    fangxing::server::ExportWish out;
    fangxing::server::VerifyWish verify;
};

void add_journal(CLI::App& app, JournalOptions& options, int& code) {
    auto* journal = app.add_subcommand("journal", "the journal")->require_subcommand(1);
    auto* out = journal->add_subcommand("export", "write it, with what proves it, to a file");
    out->add_option("file", options.out.file, "new file")->required();
    out->add_option("--data", options.out.folder, "the server's data folder");
    out->add_option("--database", options.out.database, "as for serve");
    out->callback([&] { code = fangxing::server::export_journal(options.out); });
    auto* verify = app.add_subcommand("verify", "check what was handed over, without a server")
                       ->require_subcommand(1);
    auto* entries = verify->add_subcommand("journal", "an exported journal");
    entries->add_option("file", options.verify.file, "as journal export wrote it")->required();
    entries->add_option("--key", options.verify.key, "the organisation's public key")->required();
    entries->add_option("--kept", options.verify.kept, "checkpoints that were kept elsewhere");
    entries->callback([&] { code = fangxing::server::verify_journal(options.verify); });
    auto* dossier = verify->add_subcommand("dossier", "the dossier of a release");
    dossier->add_option("file", options.verify.file, "a ZIP, as it was downloaded")->required();
    dossier->add_option("--key", options.verify.key, "the organisation's public key")->required();
    dossier->callback([&] { code = fangxing::server::verify_dossier(options.verify); });
}

void add_emergency(CLI::App& app, EmergencyOptions& options, int& code) {
    auto* verb = app.add_subcommand("emergency",
                                    "a one-time link for an administrator who lost his password");
    verb->add_option("login", options.login, "an account that holds an administrator role")
        ->required();
    verb->add_option("--data", options.folder, "the server's data folder");
    verb->add_option("--database", options.database, "as for serve");
    verb->add_option("--base-url", options.base_url, "as for serve");
    verb->callback([&] { code = fangxing::server::emergency(options); });
}

}  // namespace

int main(int argc, char** argv) {
    // Names of files inside a ZIP are UTF-8, whatever the house has set.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    CLI::App app("Fangxing 放行: release management", "fangxing");
    app.set_version_flag("--version", FX_VERSION);
    app.require_subcommand(1);
    int code = 0;
    ServeOptions serve;
    ExecuteSettings execute;
    PressSettings press;
    CopyOptions copies;
    EmergencyOptions emergency;
    add_serve(app, serve, code);
    add_execute(app, execute, code);
    add_press(app, press, code);
    CaseOptions cases;
    add_copies(app, copies);
    add_cases(app, cases, code);
    JournalOptions journal;
    add_journal(app, journal, code);
    add_emergency(app, emergency, code);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    } catch (const std::exception& fault) {
        std::cerr << "fangxing: " << fault.what() << std::endl;
        return 1;
    }
    return code;
}
