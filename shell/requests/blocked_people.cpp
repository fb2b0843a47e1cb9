#include "requests/blocked_people.h"

#include "conversations/conversation_rows.h"

namespace sotto::requests {

BlockedPeople::BlockedPeople(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent)
    : QAbstractListModel(parent)
    , bridge_(bridge) {
    connect(&profile, &profile::Profile::opened, this, &BlockedPeople::refresh);
    connect(&profile, &profile::Profile::closed, this, [this] { set({}); });
    connect(&bridge, &bridge::Bridge::happened, this, [this](const std::vector<client::Event>& events) {
        const auto ofContact = [](const client::Event& event) {
            return std::holds_alternative<client::ContactChanged>(event);
        };
        if (std::any_of(events.begin(), events.end(), ofContact))
            refresh();
    });
}

void BlockedPeople::refresh() {
    bridge_.ask<std::vector<client::Contact>>(
        this, [](client::Client& client, auto done) { client.contacts(std::move(done)); },
        [this](Result<std::vector<client::Contact>> all) {
            if (!all)
                return;
            std::erase_if(*all, [](const client::Contact& contact) { return !contact.blocked; });
            set(std::move(*all));
        });
}

void BlockedPeople::set(std::vector<client::Contact> people) {
    if (people.empty() && people_.empty())
        return;
    beginResetModel();
    people_ = std::move(people);
    endResetModel();
}

int BlockedPeople::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(people_.size());
}

const rows::Roles<BlockedPeople, client::Contact>& BlockedPeople::roles() {
    using Person = client::Contact;
    static const rows::Roles<BlockedPeople, Person> table{
        {"key",
         [](const auto&, const Person& person) -> QVariant {
             return QString::fromStdString(person.accountId);
         }},
        {"name",
         [](const auto&, const Person& person) -> QVariant {
             const std::string& name = person.nickname.empty() ? person.name : person.nickname;
             return name.empty() ? conversations::shortId(person.accountId) : QString::fromStdString(name);
         }},
    };
    return table;
}

QVariant BlockedPeople::data(const QModelIndex& index, int role) const {
    return roles().read(*this, people_, index, role);
}

QHash<int, QByteArray> BlockedPeople::roleNames() const {
    return roles().names();
}

} // namespace sotto::requests
