#pragma once

#include <QAccessibleObject>
#include <QQuickItem>

namespace sotto::accessibility {

/// What assistive technology sees of a text field of ours (Ui/TextField.qml). Qt's own face of a field that
/// hides its text leaves out the name and gives the text away; this one has the name, and for the text the
/// dots on the screen. UI thread; lives as long as Qt's cache of faces keeps it, which is no longer than the
/// field.
class FieldFace : public QAccessibleObject,
                  public QAccessibleTextInterface,
                  public QAccessibleActionInterface {
public:
    explicit FieldFace(QQuickItem& field);

    /// Gives every field that is made from now on such a face. Once in a program.
    static void install();

    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text kind, const QString& text) override;
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    void selection(int index, int* start, int* end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

    QStringList actionNames() const override;
    void doAction(const QString& action) override;
    QStringList keyBindingsForAction(const QString& action) const override;

private:
    QQuickItem& field() const { return *static_cast<QQuickItem*>(object()); }
    QRect onScreen(const QRectF& area) const;
};

} // namespace sotto::accessibility
