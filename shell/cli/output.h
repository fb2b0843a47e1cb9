#pragma once

#include "base/error.h"
#include "crypto/secret.h"
#include "exit_code.h"
#include "rows.h"

#include <boost/json/object.hpp>

#include <string>

namespace sotto::cli {

/// Writes results to stdout: JSON objects a line each, or short text. A reader that goes away early is not an
/// error: closed() then says so and everything further is dropped.
class Output {
public:
    explicit Output(bool json) : json_(json) {}

    bool json() const { return json_; }
    bool closed() const { return closed_; }

    void print(const boost::json::object& row, const std::string& text);
    /// The same with one more member that is wiped everywhere once it is written; `name` and the secret need
    /// no escaping. `text` stands before the secret, `after` behind it.
    void printSecret(const boost::json::object& row, const std::string& name, const std::string& text,
                     const crypto::SecretBytes& secret, const std::string& after);
    template <class Row>
    void row(const Row& value) {
        print(toJson(value), toText(value));
    }
    /// The last line of a failed command: an object on stdout with --json, a sentence on stderr without.
    void error(const Error& error);
    /// A remark for people, on stderr.
    static void note(const std::string& text);

private:
    void line(const std::string& text);

    bool json_;
    bool closed_ = false;
};

} // namespace sotto::cli
