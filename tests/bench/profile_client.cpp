#include "profile_client.h"

namespace sotto::bench {

ProfileClient::ProfileClient(const BigProfile& big)
    : client_(std::make_unique<client::Client>(
          client::Environment{loop_, clock_, random_, log_}, big.profile,
          std::make_unique<client::HostedPlugins>(pluginChoice(), need(folderFor(big.profile)), loop_, clock_,
                                                  log_),
          [](std::vector<client::Event>) {})) {
    ask<std::optional<client::Account>>(
        [](client::Client& client, auto done) { client.open({}, std::move(done)); });
}

ProfileClient::~ProfileClient() {
    ask<void>([](client::Client& client, auto done) { client.close(std::move(done)); });
}

} // namespace sotto::bench
