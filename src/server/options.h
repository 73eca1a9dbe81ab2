// What the command line says.
#pragma once

#include <string>
#include <vector>

namespace fangxing::server {

// How notices leave the house; nothing leaves where nothing is said.
struct LeavingOptions {
    std::string mail_server;  // HOST:PORT
    std::string mail_security = "starttls";
    std::string mail_ca;
    std::string mail_user;
    std::string mail_password_file;
    std::string mail_from;
    std::vector<std::string> webhook_networks;  // CIDR, or "public"
    bool plain_webhooks = false;
    std::string webhook_ca;
};

struct ServeOptions {
    std::string folder = "data";
    std::string address = "127.0.0.1:8080";
    std::string database;  // empty: SQLite below the data folder
    std::string web = "web/dist";
    std::string packs = "processes";
    bool all_packs = false;            // in force at once, instead of as templates
    std::string base_url;              // empty: http(s)://<address>
    std::string tls_certificate;       // PEM with its chain; empty: no TLS of our own
    std::string tls_key;               // PEM
    std::vector<std::string> proxies;  // addresses whose X-Forwarded-For is believed
    bool demo = false;
    bool test_clock = false;
    std::string executor_socket;  // empty: in the data folder, for this user alone
    std::string execute_key;  // SSH key of the deployment process that `serve` starts; empty: none
    std::string press;  // folder where a press under another user meets the server; empty: our own
    std::string chromium = "/usr/bin/chromium";  // of our own press; empty: none is started
    bool cheap_passwords = false;
    int requests_per_minute = 600;
    int sign_ins_per_minute = 20;
    int session_idle_s = 15 * 60;
    int session_longest_s = 8 * 60 * 60;
    int checkpoint_s = 10;
    int workers = 64;
    LeavingOptions leaving;
};

}  // namespace fangxing::server
