#pragma once

#include "bridge/bridge.h"
#include "profile/profile.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace sotto::emoji {

/// The emoji to choose from: those of one group, or those whose name has all words of the search. The ones
/// used last are a group of their own, kept in the settings of the profile.
class EmojiModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// Of every group: key, emoji (one that stands for it).
    Q_PROPERTY(QVariantList groups READ groups CONSTANT FINAL)
    /// Those offered first where one reacts.
    Q_PROPERTY(QStringList quick READ quick CONSTANT FINAL)
    /// Key of the shown group; "recent" for those used last.
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        EmojiRole = Qt::UserRole, ///< "emoji": string
        NameRole,                 ///< "name": string, Unicode's English name
    };
    Q_ENUM(Role)

    EmojiModel(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent = nullptr);

    QVariantList groups() const;
    QStringList quick() const;
    const QString& group() const { return group_; }
    void setGroup(const QString& group);
    const QString& search() const { return search_; }
    void setSearch(const QString& search);
    int count() const { return int(shown_.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Unicode's English name, or the emoji itself when it is not in the list.
    Q_INVOKABLE QString nameOf(const QString& emoji) const;
    /// It was chosen: the next time it is among the recent ones.
    Q_INVOKABLE void use(const QString& emoji);

signals:
    void changed();

private:
    void readRecent();
    void show();
    static int find(const QString& emoji);

    bridge::Bridge& bridge_;
    QStringList recent_;
    QString group_;
    QString search_;
    QList<int> shown_; ///< places in allEmoji()
};

} // namespace sotto::emoji
