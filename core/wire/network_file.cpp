#include "wire/network_file.h"

#include "base/json.h"
#include "crypto/encoding.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace sotto::wire {

namespace json = boost::json;

namespace {

constexpr std::size_t kMaxName = 40;
constexpr std::size_t kMaxSeeds = 64;
constexpr std::size_t kMaxCertificate = 16u << 10;

Error wrong(std::string sentence) {
    return fail(Code::Invalid, "The network file is not usable: " + std::move(sentence));
}

Error wrongField(const std::string& place, std::string_view rule) {
    return wrong("\"" + place + "\" " + std::string(rule) + ".");
}

/// One object of the file and where it is, for the sentences about it.
struct Section {
    const json::value& value;
    std::string place; ///< "" or ends with '.'

    const json::value* find(std::string_view key) const { return jsonMember(value, key); }
    std::string at(std::string_view key) const { return place + std::string(key); }
};

Result<bool> readFlag(const Section& section, std::string_view key) {
    const json::value* found = section.find(key);
    if (!found)
        return false;
    if (!found->is_bool())
        return wrongField(section.at(key), "must be true or false");
    return found->get_bool();
}

Result<unsigned> readNumber(const Section& section, std::string_view key, unsigned otherwise, unsigned least,
                            unsigned most) {
    if (!section.find(key))
        return otherwise;
    const auto number = jsonUnsigned(section.value, key);
    if (!number || *number < least || *number > most)
        return wrongField(section.at(key), "must be a whole number from " + std::to_string(least) + " to " +
                                               std::to_string(most));
    return static_cast<unsigned>(*number);
}

Result<std::optional<crypto::Hash32>> readHash(const Section& section, std::string_view key,
                                               std::optional<Bytes> (*decode)(std::string_view),
                                               std::string_view rule) {
    if (!section.find(key))
        return std::optional<crypto::Hash32>();
    const auto text = jsonText(section.value, key);
    const auto bytes = text ? decode(*text) : std::nullopt;
    const auto hash = bytes ? crypto::Hash32::from(*bytes) : std::nullopt;
    if (!hash)
        return wrongField(section.at(key), rule);
    return hash;
}

Result<Bytes> readCertificate(const Section& section) {
    constexpr std::string_view kKey = "certificate_der";
    if (!section.find(kKey))
        return Bytes();
    const auto text = jsonText(section.value, kKey);
    auto bytes = text ? crypto::fromBase64(*text) : std::nullopt;
    if (!bytes || bytes->empty() || bytes->size() > kMaxCertificate)
        return wrongField(section.at(kKey), "must be a certificate in base64");
    return std::move(*bytes);
}

/// `liberal`: the file is compiled in or allows loopback addresses.
Result<void> checkSecurity(const Section& section, const NetworkSeed& seed, bool insecure, bool liberal) {
    if (insecure && !liberal)
        return wrongField(section.at("insecure"), "is allowed together with \"allow_loopback\" only");
    if (insecure || (!seed.url.https && seed.url.isLoopback()))
        return {};
    if (!seed.url.https)
        return wrongField(section.at("url"), "must begin with https");
    if (!seed.pinned())
        return wrong("\"" + section.place.substr(0, section.place.size() - 1) +
                     "\" needs one of certificate_der, spki_sha256 and certificate_sha256.");
    return {};
}

Result<NetworkSeed> readSeed(const Section& section, bool liberal) {
    if (!section.value.is_object())
        return wrongField(section.place.substr(0, section.place.size() - 1), "must be an object");
    const auto text = jsonText(section.value, "url");
    auto url = text ? parseNetworkUrl(*text) : std::nullopt;
    if (!url)
        return wrongField(section.at("url"), "must be an http or https URL");
    if (url->path == "/")
        url->path = "/json_rpc";
    auto certificate = readCertificate(section);
    if (!certificate)
        return certificate.error();
    const auto spki = readHash(section, "spki_sha256", crypto::fromBase64, "must be 32 bytes in base64");
    if (!spki)
        return spki.error();
    const auto whole = readHash(section, "certificate_sha256", crypto::fromHex, "must be 64 hex digits");
    if (!whole)
        return whole.error();
    const auto insecure = readFlag(section, "insecure");
    if (!insecure)
        return insecure.error();
    NetworkSeed seed{std::move(*url), std::move(*certificate), *spki, *whole};
    if (const auto checked = checkSecurity(section, seed, *insecure, liberal); !checked)
        return checked.error();
    return seed;
}

Result<std::vector<NetworkSeed>> readSeeds(const Section& file, bool liberal) {
    const auto* list = jsonArray(file.value, "seeds");
    if (!list || list->empty() || list->size() > kMaxSeeds)
        return wrongField("seeds", "must be a list of 1 to " + std::to_string(kMaxSeeds) + " seeds");
    std::vector<NetworkSeed> seeds;
    for (std::size_t i = 0; i < list->size(); ++i) {
        auto seed = readSeed({(*list)[i], "seeds[" + std::to_string(i) + "]."}, liberal);
        if (!seed)
            return seed.error();
        seeds.push_back(std::move(*seed));
    }
    return seeds;
}

Result<std::optional<NetworkFileServer>> readFileServer(const Section& file) {
    const json::value* found = file.find("file_server");
    if (!found || found->is_null())
        return std::optional<NetworkFileServer>();
    if (!found->is_object())
        return wrongField("file_server", "must be an object");
    const Section section{*found, "file_server."};
    const auto url = jsonText(*found, "url");
    if (!url || !parseNetworkUrl(*url))
        return wrongField(section.at("url"), "must be an http or https URL");
    const auto key = readHash(section, "x25519", crypto::fromHex, "must be 64 hex digits");
    if (!key)
        return key.error();
    if (!*key)
        return wrongField(section.at("x25519"), "must be 64 hex digits");
    const bool named = section.find("via") != nullptr;
    const auto via = jsonText(*found, "via");
    if (named && via != "onion" && via != "direct")
        return wrongField(section.at("via"), "must be \"onion\" or \"direct\"");
    return std::optional(NetworkFileServer{std::string(*url), *crypto::X25519PublicKey::from((*key)->view()),
                                           via != "direct"});
}

Result<PathRules> readPathRules(const Section& file) {
    const json::value* found = file.find("path_rules");
    PathRules rules;
    if (!found || found->is_null())
        return rules;
    if (!found->is_object())
        return wrongField("path_rules", "must be an object");
    struct Field {
        const char* key;
        unsigned PathRules::*member;
        unsigned least;
        unsigned most;
    };
    // hop_no allows no more than 15 transfers between nodes (03 §4).
    constexpr Field kFields[] = {{"hops", &PathRules::hops, 1, 12},
                                 {"paths", &PathRules::paths, 1, 8},
                                 {"distinct_subnets", &PathRules::distinctSubnets, 0, 32},
                                 {"min_pool", &PathRules::minPool, 1, 1000},
                                 {"agreement", &PathRules::agreement, 1, 3}};
    const Section section{*found, "path_rules."};
    for (const Field& field : kFields) {
        const auto number = readNumber(section, field.key, rules.*field.member, field.least, field.most);
        if (!number)
            return number.error();
        rules.*field.member = *number;
    }
    return rules;
}

bool isName(std::string_view name) {
    return !name.empty() && name.size() <= kMaxName &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

Result<void> readHead(const json::value& file) {
    if (!file.is_object())
        return wrong("it is not a JSON object.");
    if (jsonText(file, "format") != "sotto-network")
        return wrongField("format", "must be \"sotto-network\"");
    if (jsonUnsigned(file, "version") != 1u)
        return wrongField("version", "must be 1");
    if (const auto name = jsonText(file, "name"); !name || !isName(*name))
        return wrongField("name", "must be 1 to 40 of the characters a-z, 0-9 and -");
    return {};
}

} // namespace

Result<NetworkFile> parseNetworkFile(std::string_view text) {
    const auto parsed = parseJson(text, {kMaxNetworkFileBytes, 8});
    if (!parsed)
        return wrong("it is no JSON or too large.");
    if (const auto head = readHead(*parsed); !head)
        return head.error();
    NetworkFile network;
    network.name = std::string(*jsonText(*parsed, "name"));
    const Section file{*parsed, ""};
    const auto loopback = readFlag(file, "allow_loopback");
    if (!loopback)
        return loopback.error();
    network.allowLoopback = *loopback;
    const bool liberal = *loopback || compiledInNetwork(network.name) == text;
    auto seeds = readSeeds(file, liberal);
    if (!seeds)
        return seeds.error();
    network.seeds = std::move(*seeds);
    auto server = readFileServer(file);
    if (!server)
        return server.error();
    network.fileServer = std::move(*server);
    const auto names = readFlag(file, "name_service");
    if (!names)
        return names.error();
    network.nameService = *names;
    const auto rules = readPathRules(file);
    if (!rules)
        return rules.error();
    network.pathRules = *rules;
    return network;
}

} // namespace sotto::wire
