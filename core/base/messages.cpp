#include "core/base/messages.h"

#include "core/base/words.h"

#include <QHash>

namespace gouji {

namespace {

const QHash<int, Words>& sentences() {
    static const QHash<int, Words> table{
        {int(ErrorCode::Unreadable),
         {QStringLiteral("无法打开或读取。请检查文件是否存在、是否有读取权限"),
          QStringLiteral("cannot be opened or read; check that it exists and that you may read it")}},
        {int(ErrorCode::Empty), {QStringLiteral("文件是空的"), QStringLiteral("the file is empty")}},
        {int(ErrorCode::Unsupported),
         {QStringLiteral("不能读取这种文件，请用办公软件打开，另存为 .docx 或 PDF 后再导入"),
          QStringLiteral("such files cannot be read; open it in an office program, save it as .docx or PDF "
                         "and import that")}},
        {int(ErrorCode::Damaged), {QStringLiteral("文件已损坏"), QStringLiteral("the file is damaged")}},
        {int(ErrorCode::TooLarge),
         {QStringLiteral("文件过大，超出读取上限"),
          QStringLiteral("the file is larger than the limit for reading")}},
        {int(ErrorCode::Encrypted),
         {QStringLiteral("文件已加密，请去除密码后再导入"),
          QStringLiteral("the file is encrypted; remove the password and import it again")}},
        {int(ErrorCode::Timeout), {QStringLiteral("读取超时"), QStringLiteral("reading took too long")}},
        {int(ErrorCode::Crashed),
         {QStringLiteral("读取该文件的进程崩溃，文件未导入"),
          QStringLiteral("the process that read it crashed; the file was not imported")}},
        {int(ErrorCode::NeedsLibreOffice),
         {QStringLiteral("读取此格式需要安装 LibreOffice"),
          QStringLiteral("LibreOffice is needed to read this format")}},
        {int(ErrorCode::NeedsLanguageData),
         {QStringLiteral("是扫描件，识别文字需要软件包 tesseract-ocr-chi-sim"),
          QStringLiteral("a scan; the package tesseract-ocr-chi-sim is needed to read it")}},
        {int(ErrorCode::NoReport),
         {QStringLiteral("不是一份政府信息公开工作年度报告"),
          QStringLiteral("not a yearly report on information disclosure")}},
        {int(ErrorCode::Cancelled), {QStringLiteral("已取消"), QStringLiteral("cancelled")}},
        {int(ErrorCode::NotACase),
         {QStringLiteral("不是勾稽案卷文件，未作任何改动"),
          QStringLiteral("not a Gouji case file; nothing was changed")}},
        {int(ErrorCode::NewerSchema),
         {QStringLiteral("案卷由更新版本的勾稽创建，请升级程序后再打开"),
          QStringLiteral("the case file was written by a newer Gouji; update the program to open it")}},
        {int(ErrorCode::ReadOnly),
         {QStringLiteral("案卷只能读取，不能修改。请另存到可写的位置"),
          QStringLiteral("the case file can only be read; copy it to a place where you may write")}},
        {int(ErrorCode::Busy),
         {QStringLiteral("案卷正被其他程序占用，请稍后再试"),
          QStringLiteral("another program is using the case file; try again later")}},
        {int(ErrorCode::NotFound), {QStringLiteral("找不到"), QStringLiteral("not found")}},
        {int(ErrorCode::InvalidValue),
         {QStringLiteral("不是有效的数值。可填数字，留空表示未填，“/”表示不适用"),
          QStringLiteral("not a value; give a number, nothing for a blank, \"/\" for not applicable")}},
        {int(ErrorCode::Storage),
         {QStringLiteral("无法写入或读取案卷，请检查磁盘空间与权限"),
          QStringLiteral("the case file cannot be written or read; check disk space and permissions")}},
        {int(ErrorCode::Unwritable),
         {QStringLiteral("无法写入。请检查文件夹是否存在、是否有写入权限、磁盘空间是否足够"),
          QStringLiteral(
              "cannot be written; check that the folder exists, that you may write there, and disk space")}},
        {int(ErrorCode::Internal),
         {QStringLiteral("程序自身的资源不完整，请重新安装"),
          QStringLiteral("a resource of the program is broken; install it again")}},
    };
    return table;
}

/// What the system and the library of archives say most often.
const QHash<QString, QString>& wordsOfOthers() {
    static const QHash<QString, QString> chinese{
        {QStringLiteral("No such file or directory"), QStringLiteral("文件不存在")},
        {QStringLiteral("Permission denied"), QStringLiteral("没有权限")},
        {QStringLiteral("Is a directory"), QStringLiteral("这是文件夹")},
        {QStringLiteral("No space left on device"), QStringLiteral("磁盘已满")},
        {QStringLiteral("Input/output error"), QStringLiteral("磁盘读写出错")},
        {QStringLiteral("Not a zip archive"), QStringLiteral("不是完整的 ZIP 文件")},
        {QStringLiteral("Zip archive inconsistent"), QStringLiteral("压缩包的目录前后不一致")},
        {QStringLiteral("Premature end of file"), QStringLiteral("文件不完整")},
        {QStringLiteral("CRC error"), QStringLiteral("校验和不符")},
        {QStringLiteral("No password provided"), QStringLiteral("需要密码")},
        {QStringLiteral("Compression method not supported"), QStringLiteral("压缩方式无法识别")},
        {QStringLiteral("Encryption method not supported"), QStringLiteral("加密方式无法识别")}};
    return chinese;
}

/// Details that the program words itself; others are names and numbers, or the system's own words, perhaps
/// behind the name of an entry.
QString detailIn(const QString& detail, Language language) {
    static const QHash<QString, QString> chinese{
        {QStringLiteral("not a text file"), QStringLiteral("不是文本文件")},
        {QStringLiteral("not in the archive"), QStringLiteral("压缩包中没有该文件")},
        {QStringLiteral("nested too deeply"), QStringLiteral("标记嵌套过深")},
        {QStringLiteral("too many elements"), QStringLiteral("标记过多")},
        {QStringLiteral("a message without a web page"), QStringLiteral("邮件中没有网页")},
        {QStringLiteral("nothing was recognised"),
         QStringLiteral("图片中没有识别出文字，请用更清晰、摆正的扫描件")},
        {QStringLiteral("scan"), QStringLiteral("是扫描件，只有图片而没有文字")},
        {QStringLiteral("a PDF portfolio"), QStringLiteral("是 PDF 文件包，请将其中的文件另存后导入")},
        {QStringLiteral("no page can be found"), QStringLiteral("找不到任何页面")},
        {QStringLiteral("decoded wrongly and saved so"),
         QStringLiteral("文字曾以错误的编码打开后保存，已成乱码，请用原文件重新导出")},
        {QStringLiteral("neither a report's title nor a statutory table"),
         QStringLiteral("未见年报标题，也未见法定统计表")},
        {QStringLiteral("an empty form"), QStringLiteral("是未填写的空白表样")},
        {QStringLiteral("a notice about reports"), QStringLiteral("是有关年报的通知或公函")},
        {QStringLiteral("an interpretation of a report"), QStringLiteral("是对年报的解读")},
        {QStringLiteral("a list of reports"), QStringLiteral("是年报的目录或列表")},
        {QStringLiteral("two years side by side"), QStringLiteral("两个年度的数据并列")},
        {QStringLiteral("is the case itself"), QStringLiteral("这就是案卷文件本身")},
        {QStringLiteral("is a directory"), QStringLiteral("这是文件夹")},
        {QStringLiteral("is not a regular file"), QStringLiteral("不是普通文件")},
        {QStringLiteral("cannot be written"), QStringLiteral("无法写入")},
        {QStringLiteral("LibreOffice cannot open it"), QStringLiteral("LibreOffice 无法打开")},
        {QStringLiteral("LibreOffice writes too much"), QStringLiteral("LibreOffice 转换出的内容过多")},
        {QStringLiteral("no memory"), QStringLiteral("内存不足")},
        {QStringLiteral("the temporary file is full or lost"), QStringLiteral("临时文件已满或丢失")},
    };
    if (language == Language::English)
        return detail;
    if (chinese.contains(detail))
        return chinese.value(detail);
    const qsizetype colon = detail.lastIndexOf(QLatin1String(": "));
    const QString entry = colon < 0 ? QString() : detail.left(colon);
    const QString words = wordsOfOthers().value(colon < 0 ? detail : detail.mid(colon + 2));
    if (words.isEmpty())
        return detail;
    return entry.isEmpty() ? words : QString(entry + QStringLiteral("：") + words);
}

/// Of archives that are not opened here an office program is of no use.
bool isForeignArchive(const Error& error) {
    return error.code == ErrorCode::Unsupported &&
           (error.detail == QLatin1String("RAR") || error.detail == QLatin1String("7z") ||
            error.detail == QLatin1String("ZIP"));
}

} // namespace

QString sizesDetail(qint64 size, qint64 limit) {
    const auto text = [](qint64 bytes) {
        constexpr double mebibyte = 1024.0 * 1024.0;
        return bytes < 1024 * 1024 ? QStringLiteral("%1 B").arg(bytes)
                                   : QStringLiteral("%1 MB").arg(double(bytes) / mebibyte, 0, 'f', 1);
    };
    return QStringLiteral("%1 > %2").arg(text(size), text(limit));
}

QString unconfinedNote(Language language) {
    return language == Language::Chinese
               ? QStringLiteral("本机不能完全隔离读取文件的进程（需要内核的 seccomp 和内存限制）："
                                "请只读取来源可信的文件。")
               : QStringLiteral(
                     "This computer cannot shut in the processes that read files (it takes seccomp "
                     "and memory limits of the kernel): read only files that you trust.");
}

QString describe(const Error& error, Language language) {
    static const Words unpackFirst{
        QStringLiteral("不能读取这个压缩包，请先解压，再导入其中的文件"),
        QStringLiteral("this archive cannot be read; unpack it and import the files in it")};
    const Words sentence = isForeignArchive(error) ? unpackFirst : sentences().value(int(error.code));
    const bool chinese = language == Language::Chinese;
    QString text;
    if (!error.place.isEmpty())
        text = error.place + (chinese ? QStringLiteral("：") : QStringLiteral(": "));
    text += chinese ? sentence.zh : sentence.en;
    if (!error.detail.isEmpty())
        text += (chinese ? QStringLiteral("（%1）") : QStringLiteral(" (%1)"))
                    .arg(detailIn(error.detail, language));
    return text;
}

} // namespace gouji
