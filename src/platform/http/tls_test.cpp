#include "support/http_fixture.h"

#include "platform/http/tls.h"

#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace tenon {
namespace {

using test::get;
using test::RawHttp;

// Writes a fresh key and a certificate it signed itself, valid for a day.
void write_certificate(std::string const& certificate_file, std::string const& key_file, long serial) {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 24 * 60 * 60);
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    std::FILE* file = std::fopen(certificate_file.c_str(), "w");
    PEM_write_X509(file, certificate);
    std::fclose(file);
    file = std::fopen(key_file.c_str(), "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

// A TLS client around the socket of a RawHttp.
class TlsClient {
public:
    explicit TlsClient(std::uint16_t port, int version_max = TLS1_3_VERSION)
        : raw_(port), context_(SSL_CTX_new(TLS_client_method())), tls_(SSL_new(context_)) {
        // Old versions are offered on purpose; the server has to be the one that refuses.
        SSL_set_security_level(tls_, 0);
        SSL_set_min_proto_version(tls_, TLS1_VERSION);
        SSL_set_max_proto_version(tls_, version_max);
        SSL_set_fd(tls_, raw_.socket());
        connected_ = SSL_connect(tls_) == 1;
    }
    ~TlsClient() {
        SSL_free(tls_);
        SSL_CTX_free(context_);
    }
    TlsClient(TlsClient const&) = delete;
    TlsClient& operator=(TlsClient const&) = delete;

    bool connected() const { return connected_; }
    long serial() const {
        X509* certificate = SSL_get1_peer_certificate(tls_);
        long const number = ASN1_INTEGER_get(X509_get0_serialNumber(certificate));
        X509_free(certificate);
        return number;
    }
    void send(std::string const& bytes) { SSL_write(tls_, bytes.data(), static_cast<int>(bytes.size())); }
    // All until the server says that it is done; "cut off" where it ends without saying so.
    std::string receive_all() {
        std::string text;
        std::array<char, 16384> buffer;
        int count = 0;
        while ((count = SSL_read(tls_, buffer.data(), static_cast<int>(buffer.size()))) > 0)
            text.append(buffer.data(), static_cast<std::size_t>(count));
        return SSL_get_error(tls_, count) == SSL_ERROR_ZERO_RETURN ? text : text + "cut off";
    }

private:
    RawHttp raw_;
    SSL_CTX* context_;
    SSL* tls_;
    bool connected_ = false;
};

class HttpTls : public testing::Test {
protected:
    HttpTls()
        : directory_(std::filesystem::temp_directory_path() / ("tenon-tls-" + std::to_string(getpid()))) {
        std::filesystem::create_directory(directory_);
        options.certificate_file = directory_ / "certificate.pem";
        options.key_file = directory_ / "key.pem";
        write_certificate(options.certificate_file, options.key_file, 1);
    }
    ~HttpTls() override { std::filesystem::remove_all(directory_); }

    std::filesystem::path directory_;
    http::ServerOptions options;
    test::TestApplication application;
};

TEST_F(HttpTls, carries_the_same_requests) {
    auto const server = test::start(application, options);
    TlsClient client(server->port());
    ASSERT_TRUE(client.connected());
    client.send(get("/one") +
                test::send_with_body("POST", "/two", std::string(300'000, 'x'), "Connection: close\r\n"));
    std::string const answers = client.receive_all();
    EXPECT_NE(answers.find("GET /one "), std::string::npos);
    EXPECT_NE(answers.find("POST /two xxx"), std::string::npos);
    EXPECT_NE(answers.find("Strict-Transport-Security: max-age="), std::string::npos);
    EXPECT_TRUE(answers.ends_with("xxx")) << answers.substr(answers.size() - 20);
}

TEST_F(HttpTls, carries_files_and_streams) {
    std::string const content(2'000'000, 'f');
    std::string const path = directory_ / "file";
    std::ofstream(path) << content;
    application.on_handle = [&](http::Request& request) {
        http::Response response;
        if (request.path == "/file")
            response.body = http::FileBody{path, content.size()};
        else
            response.body = [&](http::BodyWriter& writer) { writer.write(content); };
        return response;
    };
    auto const server = test::start(application, options);
    for (char const* target : {"/file", "/stream"}) {
        TlsClient client(server->port());
        client.send(get(target, "Connection: close\r\n"));
        std::string const answer = client.receive_all();
        EXPECT_EQ(std::count(answer.begin() + static_cast<long>(answer.find("\r\n\r\n")), answer.end(), 'f'),
            2'000'000)
            << target;
        EXPECT_FALSE(answer.ends_with("cut off")) << target;
    }
}

TEST_F(HttpTls, lets_a_refusal_be_read_while_the_client_still_sends) {
    auto const server = test::start(application, options);
    TlsClient client(server->port());
    client.send(
        "PUT / HTTP/1.1\r\nHost: test\r\nContent-Length: 5000000\r\n\r\n" + std::string(500'000, 'x'));
    EXPECT_TRUE(client.receive_all().starts_with("HTTP/1.1 413"));
}

TEST_F(HttpTls, is_not_older_than_1_2) {
    auto const server = test::start(application, options);
    EXPECT_FALSE(TlsClient(server->port(), TLS1_1_VERSION).connected());
    EXPECT_TRUE(TlsClient(server->port(), TLS1_2_VERSION).connected());
}

TEST_F(HttpTls, ends_connections_that_do_not_speak_it) {
    options.limits.header_time = std::chrono::milliseconds(100);
    auto const server = test::start(application, options);
    RawHttp plain(server->port());
    plain.send(get("/"));
    while (plain.receive()) {
    }
    RawHttp silent(server->port());
    EXPECT_TRUE(silent.is_closed());
}

TEST_F(HttpTls, rereads_its_certificate_when_told_to) {
    auto const server = test::start(application, options);
    TlsClient before(server->port());
    EXPECT_EQ(before.serial(), 1);
    write_certificate(options.certificate_file, options.key_file, 2);
    ASSERT_TRUE(server->reload_certificate());
    EXPECT_EQ(TlsClient(server->port()).serial(), 2);
    before.send(get("/", "Connection: close\r\n"));
    EXPECT_TRUE(before.receive_all().starts_with("HTTP/1.1 200"));

    std::ofstream(options.key_file) << "no key";
    EXPECT_EQ(server->reload_certificate().error().code, "certificate_unusable");
    EXPECT_EQ(TlsClient(server->port()).serial(), 2);
}

TEST_F(HttpTls, needs_a_certificate_that_can_be_used) {
    options.certificate_file = "/no/such/file.pem";
    EXPECT_EQ(http::Server::start(options, application).error().code, "certificate_unusable");
}

} // namespace
} // namespace tenon
