#pragma once

#include "backups/backups.h"
#include "commands/palette.h"
#include "conversation/chat_model.h"
#include "conversation/contact_details.h"
#include "conversation/conversation_export.h"
#include "conversation/links.h"
#include "conversation/message_info.h"
#include "emoji/emoji_model.h"
#include "find/search_model.h"
#include "keys/key_store.h"
#include "network/network.h"
#include "newconversation/new_conversation.h"
#include "onboarding/onboarding.h"
#include "outbox/outbox.h"
#include "plugins/plugin_list.h"
#include "preferences/preferences.h"
#include "profile/data_folder.h"
#include "profile/removal.h"
#include "recovery/recovery_sheet.h"
#include "requests/blocked_people.h"
#include "requests/requests.h"
#include "settings/settings.h"

namespace sotto::app {

/// Everything the window shows, made once and handed to Main.qml, which gives each part what it needs.
class App : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(sotto::profile::Profile* profile READ profile CONSTANT FINAL)
    Q_PROPERTY(sotto::onboarding::Onboarding* onboarding READ onboarding CONSTANT FINAL)
    Q_PROPERTY(sotto::window::Toasts* toasts READ toasts CONSTANT FINAL)
    Q_PROPERTY(sotto::conversations::Conversations* conversations READ conversations CONSTANT FINAL)
    Q_PROPERTY(sotto::newconversation::NewConversation* newConversation READ newConversation CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::ChatModel* chat READ chat CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::ContactDetails* contact READ contact CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::ConversationExport* exporter READ exporter CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::MessageInfo* messageInfo READ messageInfo CONSTANT FINAL)
    Q_PROPERTY(sotto::emoji::EmojiModel* emoji READ emoji CONSTANT FINAL)
    Q_PROPERTY(sotto::conversation::Links* links READ links CONSTANT FINAL)
    Q_PROPERTY(sotto::network::Network* network READ network CONSTANT FINAL)
    Q_PROPERTY(sotto::settings::Settings* settings READ settings CONSTANT FINAL)
    Q_PROPERTY(sotto::settings::SettingsCatalogue* settingsCatalogue READ settingsCatalogue CONSTANT FINAL)
    Q_PROPERTY(sotto::find::SearchModel* search READ search CONSTANT FINAL)
    Q_PROPERTY(sotto::requests::Requests* requests READ requests CONSTANT FINAL)
    Q_PROPERTY(sotto::requests::BlockedPeople* blocked READ blocked CONSTANT FINAL)
    Q_PROPERTY(sotto::outbox::Outbox* outbox READ outbox CONSTANT FINAL)
    Q_PROPERTY(sotto::plugins::PluginList* plugins READ plugins CONSTANT FINAL)
    Q_PROPERTY(sotto::profile::Removal* removal READ removal CONSTANT FINAL)
    Q_PROPERTY(sotto::backups::Backups* backups READ backups CONSTANT FINAL)
    Q_PROPERTY(sotto::profile::DataFolder* dataFolder READ dataFolder CONSTANT FINAL)
    Q_PROPERTY(sotto::recovery::RecoverySheet* recovery READ recovery CONSTANT FINAL)
    Q_PROPERTY(sotto::keys::KeyStore* keyStore READ keyStore CONSTANT FINAL)
    Q_PROPERTY(sotto::commands::Commands* commands READ commands CONSTANT FINAL)
    Q_PROPERTY(sotto::commands::Palette* palette READ palette CONSTANT FINAL)
    /// Versions and states for those who help; nothing about the account or people.
    Q_PROPERTY(QString diagnostics READ diagnostics NOTIFY diagnosticsChanged FINAL)

public:
    /// All outlive it; without `keys` there is no key store of the system.
    App(bridge::Bridge& bridge, const Clock& clock, client::SystemKeys* keys = nullptr,
        QObject* parent = nullptr);

    QString diagnostics() const;
    /// Ends the program; while messages of an open profile wait to go out, quitAsked() comes instead.
    Q_INVOKABLE void quit();

    profile::Profile* profile() { return &profile_; }
    onboarding::Onboarding* onboarding() { return &onboarding_; }
    window::Toasts* toasts() { return &toasts_; }
    conversations::Conversations* conversations() { return &conversations_; }
    newconversation::NewConversation* newConversation() { return &newConversation_; }
    conversation::ChatModel* chat() { return &chat_; }
    conversation::ContactDetails* contact() { return &contact_; }
    conversation::ConversationExport* exporter() { return &exporter_; }
    conversation::MessageInfo* messageInfo() { return &messageInfo_; }
    emoji::EmojiModel* emoji() { return &emoji_; }
    conversation::Links* links() { return &links_; }
    network::Network* network() { return &network_; }
    settings::Settings* settings() { return &settings_; }
    settings::SettingsCatalogue* settingsCatalogue() { return &settingsCatalogue_; }
    find::SearchModel* search() { return &search_; }
    requests::Requests* requests() { return &requests_; }
    requests::BlockedPeople* blocked() { return &blocked_; }
    outbox::Outbox* outbox() { return &outbox_; }
    plugins::PluginList* plugins() { return &plugins_; }
    profile::Removal* removal() { return &removal_; }
    backups::Backups* backups() { return &backups_; }
    profile::DataFolder* dataFolder() { return &dataFolder_; }
    recovery::RecoverySheet* recovery() { return &recovery_; }
    keys::KeyStore* keyStore() { return &keyStore_; }
    commands::Commands* commands() { return &commands_; }
    commands::Palette* palette() { return &palette_; }

signals:
    void diagnosticsChanged();
    void quitAsked();

private:
    profile::Profile profile_;
    onboarding::Onboarding onboarding_;
    window::Toasts toasts_;
    conversations::Conversations conversations_;
    newconversation::NewConversation newConversation_;
    conversation::ChatModel chat_;
    conversation::ContactDetails contact_;
    conversation::ConversationExport exporter_;
    conversation::MessageInfo messageInfo_;
    emoji::EmojiModel emoji_;
    conversation::Links links_;
    settings::Settings settings_;
    network::Network network_;
    requests::Requests requests_;
    requests::BlockedPeople blocked_;
    outbox::Outbox outbox_;
    plugins::PluginList plugins_;
    profile::Removal removal_;
    backups::Backups backups_;
    profile::DataFolder dataFolder_;
    recovery::RecoverySheet recovery_;
    keys::KeyStore keyStore_;
    commands::Commands commands_{preferences::open()};
    settings::SettingsCatalogue settingsCatalogue_;
    find::SearchModel search_;
    commands::Palette palette_;
};

} // namespace sotto::app
