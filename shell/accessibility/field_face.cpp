#include "accessibility/field_face.h"

#include <QQmlContext>
#include <QQmlProperty>
#include <QQuickWindow>

#include <algorithm>

namespace sotto::accessibility {

namespace {

constexpr int kEchoNormal = 0; // QLineEdit::Normal, as TextInput.echoMode counts

/// Has all that the face reads; foreign fields keep the face that Qt gives them.
bool isOurs(const QObject& object) {
    const QMetaObject& type = *object.metaObject();
    return type.indexOfProperty("name") >= 0 && type.indexOfProperty("explanation") >= 0 &&
           type.indexOfProperty("displayText") >= 0;
}

QAccessibleInterface* faceOfField(const QString& type, QObject* object) {
    if (type != QLatin1String("QQuickTextField") || !isOurs(*object))
        return nullptr;
    return new FieldFace(*static_cast<QQuickItem*>(object));
}

/// Qt makes faces of ignored items too, and leaves them out of the tree.
bool isIgnored(QQuickItem* item) {
    return QQmlProperty::read(item, QStringLiteral("Accessible.ignored"), qmlContext(item)).toBool();
}

/// What assistive technology sees below an item, in the order of its children.
QList<QAccessibleInterface*> facesIn(const QQuickItem& item) {
    QList<QAccessibleInterface*> faces;
    const auto children = item.childItems();
    for (QQuickItem* child : children) {
        if (!child->isVisible())
            continue;
        auto* face = QAccessible::queryAccessibleInterface(child);
        if (face && !isIgnored(child))
            faces << face;
        else
            faces << facesIn(*child);
    }
    return faces;
}

} // namespace

FieldFace::FieldFace(QQuickItem& field) : QAccessibleObject(&field) {
}

void FieldFace::install() {
    QAccessible::installFactory(faceOfField);
}

QWindow* FieldFace::window() const {
    return field().window();
}

QAccessibleInterface* FieldFace::parent() const {
    for (QQuickItem* item = field().parentItem(); item; item = item->parentItem())
        if (auto* face = QAccessible::queryAccessibleInterface(item); face && !isIgnored(item))
            return face;
    return window() ? QAccessible::queryAccessibleInterface(window()) : nullptr;
}

QAccessibleInterface* FieldFace::child(int index) const {
    return facesIn(field()).value(index);
}

int FieldFace::childCount() const {
    return static_cast<int>(facesIn(field()).size());
}

int FieldFace::indexOfChild(const QAccessibleInterface* child) const {
    const auto faces = facesIn(field());
    const auto found = std::find(faces.begin(), faces.end(), child);
    return found == faces.end() ? -1 : static_cast<int>(found - faces.begin());
}

QString FieldFace::text(QAccessible::Text kind) const {
    switch (kind) {
    case QAccessible::Name:
        return field().property("name").toString();
    case QAccessible::Description:
        return field().property("explanation").toString();
    case QAccessible::Value:
        return field().property("displayText").toString();
    default:
        return {};
    }
}

void FieldFace::setText(QAccessible::Text kind, const QString& text) {
    if (kind == QAccessible::Value && !field().property("readOnly").toBool())
        field().setProperty("text", text);
}

QRect FieldFace::rect() const {
    return onScreen({0, 0, field().width(), field().height()});
}

QAccessible::Role FieldFace::role() const {
    return QAccessible::EditableText;
}

QAccessible::State FieldFace::state() const {
    QAccessible::State state;
    state.focusable = true;
    state.focused = field().hasActiveFocus();
    state.disabled = !field().isEnabled();
    state.invisible = !field().isVisible() || !window();
    state.readOnly = field().property("readOnly").toBool();
    state.editable = !state.readOnly;
    state.selectableText = true;
    state.passwordEdit = field().property("echoMode").toInt() != kEchoNormal;
    return state;
}

void* FieldFace::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface*>(this);
    return nullptr;
}

void FieldFace::selection(int index, int* start, int* end) const {
    const bool any = index == 0 && selectionCount() > 0;
    *start = any ? field().property("selectionStart").toInt() : 0;
    *end = any ? field().property("selectionEnd").toInt() : 0;
}

int FieldFace::selectionCount() const {
    return field().property("selectionStart") == field().property("selectionEnd") ? 0 : 1;
}

void FieldFace::addSelection(int start, int end) {
    setSelection(0, start, end);
}

void FieldFace::removeSelection(int index) {
    if (index == 0)
        QMetaObject::invokeMethod(&field(), "deselect");
}

void FieldFace::setSelection(int index, int start, int end) {
    if (index == 0)
        QMetaObject::invokeMethod(&field(), "select", Q_ARG(int, start), Q_ARG(int, end));
}

int FieldFace::cursorPosition() const {
    return field().property("cursorPosition").toInt();
}

void FieldFace::setCursorPosition(int position) {
    field().setProperty("cursorPosition", position);
}

QString FieldFace::text(int start, int end) const {
    return text(QAccessible::Value).mid(start, end - start);
}

int FieldFace::characterCount() const {
    return static_cast<int>(text(QAccessible::Value).size());
}

QRect FieldFace::characterRect(int offset) const {
    QRectF here;
    QRectF next;
    QMetaObject::invokeMethod(&field(), "positionToRectangle", Q_RETURN_ARG(QRectF, here),
                              Q_ARG(int, offset));
    QMetaObject::invokeMethod(&field(), "positionToRectangle", Q_RETURN_ARG(QRectF, next),
                              Q_ARG(int, offset + 1));
    return onScreen(here.united(next));
}

int FieldFace::offsetAtPoint(const QPoint& point) const {
    for (int offset = 0; offset < characterCount(); ++offset)
        if (characterRect(offset).contains(point))
            return offset;
    return -1;
}

/// A field of one line follows its cursor.
void FieldFace::scrollToSubstring(int start, int) {
    setCursorPosition(start);
}

QString FieldFace::attributes(int, int* start, int* end) const {
    *start = 0;
    *end = characterCount();
    return {};
}

QStringList FieldFace::actionNames() const {
    return {setFocusAction()};
}

void FieldFace::doAction(const QString& action) {
    if (action == setFocusAction())
        field().forceActiveFocus(Qt::OtherFocusReason);
}

QStringList FieldFace::keyBindingsForAction(const QString&) const {
    return {};
}

QRect FieldFace::onScreen(const QRectF& area) const {
    if (!window())
        return {};
    const QRect inWindow = field().mapRectToScene(area).toAlignedRect();
    return {window()->mapToGlobal(inWindow.topLeft()), inWindow.size()};
}

} // namespace sotto::accessibility
