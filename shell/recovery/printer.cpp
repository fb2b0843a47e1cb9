#include "recovery/printer.h"

#include <QPrintDialog>
#include <QPrinter>

namespace sotto::recovery {

RecoverySheet::Print systemPrinter(QWindow& window) {
    return [&window](const QString& title, const RecoverySheet::Draw& draw) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setDocName(title);
        QPrintDialog dialog(&printer);
        dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
        dialog.winId();
        dialog.windowHandle()->setTransientParent(&window);
        if (dialog.exec() != QDialog::Accepted)
            return true;
        draw(printer);
        return printer.printerState() != QPrinter::Error && printer.printerState() != QPrinter::Aborted;
    };
}

} // namespace sotto::recovery
