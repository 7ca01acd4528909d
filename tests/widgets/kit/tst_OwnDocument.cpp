// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/OwnDocument.h"

#include "widgets/kit/Theme.h"
#include <QTextBlock>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestOwnDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void markdownIsRendered();
    void nothingIsLoaded();
    void htmlStaysText();
    void aLinkIsToldAndNotFollowed();
};

void TestOwnDocument::markdownIsRendered()
{
    OwnDocument document;
    document.setMarkdownText(u"# Title\n\nSome **bold** words and `code`.\n"_s);
    QCOMPARE(document.toPlainText(), u"Title\nSome bold words and code."_s);
    QCOMPARE(document.document()->begin().blockFormat().headingLevel(), 1);
}

void TestOwnDocument::nothingIsLoaded()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"picture.png"_s);
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(path));
    OwnDocument document;
    const QUrl url = QUrl::fromLocalFile(path);
    QVERIFY(document.loadResource(QTextDocument::ImageResource, url).toByteArray().isEmpty());
    document.setMarkdownText(u"![picture](%1)"_s.arg(url.toString()));
    const QVariant resource = document.document()->resource(QTextDocument::ImageResource, url);
    QVERIFY(resource.toByteArray().isEmpty());
    QVERIFY(!resource.canConvert<QImage>() || resource.value<QImage>().isNull());
}

void TestOwnDocument::htmlStaysText()
{
    OwnDocument document;
    document.setMarkdownText(u"a <b>x</b> <img src='file:///etc/hostname'>"_s);
    QVERIFY(document.toPlainText().contains(u"<b>x</b>"_s));
    QVERIFY(document.toPlainText().contains(u"<img"_s));
}

void TestOwnDocument::aLinkIsToldAndNotFollowed()
{
    OwnDocument document;
    document.setMarkdownText(u"[keys](keys.md)"_s);
    QSignalSpy chosen(&document, &OwnDocument::linkChosen);
    Q_EMIT document.anchorClicked(QUrl(u"keys.md"_s));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"keys.md"_s);
    QCOMPARE(document.toPlainText(), u"keys"_s);
}

QTEST_MAIN(TestOwnDocument)
#include "tst_OwnDocument.moc"
