<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gouji</name>
    <message>
        <source>en</source>
        <extracomment>The language of figure names and findings: translate as zh in Chinese; leave en otherwise</extracomment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>gouji::Actions</name>
    <message>
        <source>&amp;Open Files…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Import report files into the case</source>
        <translation>将年报文件导入案卷</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;New Case…</source>
        <translation>新建案卷(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;Case…</source>
        <translation>打开案卷(&amp;C)…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Reports</source>
        <translation>打开示例年报(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Last Import…</source>
        <translation>上次导入结果(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the figures as a spreadsheet</source>
        <translation>将指标值导出为电子表格</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>查找下一个(&amp;X)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Filter the Re&amp;ports</source>
        <translation>筛选年报(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Finding</source>
        <translation>下一疑点(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next finding, in this report or the next</source>
        <translation>转到下一个疑点（本年报没有时转到下一份）</translation>
    </message>
    <message>
        <source>&amp;Previous Finding</source>
        <translation>上一疑点(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the previous finding, in this report or the one before</source>
        <translation>转到上一个疑点（本年报没有时转到上一份）</translation>
    </message>
    <message>
        <source>Next R&amp;eport</source>
        <translation>下一份年报(&amp;E)</translation>
    </message>
    <message>
        <source>Previous Rep&amp;ort</source>
        <translation>上一份年报(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mark Reviewed and Go On</source>
        <translation>审核完成(&amp;M)</translation>
    </message>
    <message>
        <source>Mark this report as reviewed and open the next one to review</source>
        <translation>将本年报标为已审核，并打开下一份待审核的年报</translation>
    </message>
    <message>
        <source>Re&amp;ject the Report</source>
        <translation>退回年报(&amp;J)</translation>
    </message>
    <message>
        <source>Reopen for Re&amp;view</source>
        <translation>重新审核(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Compare the Current &amp;Figure</source>
        <translation>比较当前指标(&amp;F)</translation>
    </message>
    <message>
        <source>Across &amp;Issuers</source>
        <translation>按发布机关(&amp;I)</translation>
    </message>
    <message>
        <source>Across &amp;Years</source>
        <translation>按年度(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Save the Chart as a Picture…</source>
        <translation>将图表保存为图片(&amp;S)…</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;About Gouji</source>
        <translation>关于勾稽(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keys at a Glance</source>
        <translation>快捷键一览(&amp;K)</translation>
    </message>
    <message>
        <source>Open M&amp;y Own Case</source>
        <translation>打开默认案卷(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Confirm the Printed Value</source>
        <translation>确认原文数值(&amp;C)</translation>
    </message>
    <message>
        <source>The doubtful values selected are right as they are printed</source>
        <translation>所选存疑数值与原文一致，予以确认</translation>
    </message>
    <message>
        <source>&amp;Go On Importing</source>
        <translation>继续导入(&amp;G)</translation>
    </message>
    <message>
        <source>Import the files that the last import did not come to</source>
        <translation>导入上次没有导入到的文件</translation>
    </message>
    <message>
        <source>App&amp;ly the Suggestion</source>
        <translation>采用建议(&amp;L)</translation>
    </message>
    <message>
        <source>Correct the figures as the chosen suggestion says</source>
        <translation>按选中的建议更正指标</translation>
    </message>
    <message>
        <source>Roll-&amp;up</source>
        <translation>上下级对照(&amp;U)</translation>
    </message>
    <message>
        <source>A government&apos;s own figures beside the sum of the places below it</source>
        <translation>把政府本级的数值与其下级地方的合计对照</translation>
    </message>
</context>
<context>
    <name>gouji::CaseCommands</name>
    <message>
        <source>Open Another Case…</source>
        <translation>打开其他案卷…</translation>
    </message>
    <message>
        <source>Start a New Case…</source>
        <translation>新建案卷…</translation>
    </message>
    <message>
        <source>Use My Own Case</source>
        <translation>使用默认案卷</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The case cannot be opened</source>
        <translation>无法打开案卷</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>打开案卷</translation>
    </message>
    <message>
        <source>new case</source>
        <translation>新案卷</translation>
    </message>
    <message>
        <source>Where to keep the new case</source>
        <translation>新案卷的保存位置</translation>
    </message>
    <message>
        <source>There is such a file already</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>%1 is left as it is. Choose another name for the new case.</source>
        <translation>%1 保持原样，未作改动。请为新案卷另取名称。</translation>
    </message>
    <message>
        <source>An import is still running</source>
        <translation>导入尚未完成</translation>
    </message>
    <message>
        <source>The reports imported so far are in the case. The other files can be imported again later.</source>
        <translation>已导入的年报已存入案卷，其余文件可以以后再导入。</translation>
    </message>
    <message>
        <source>Stop the Import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Go On Importing</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Import report files</source>
        <translation>导入年报文件</translation>
    </message>
    <message>
        <source>Reports (*.txt *.html *.htm *.mht *.mhtml *.docx *.doc *.wps *.rtf *.odt *.xls *.xlsx *.et *.ods *.pdf *.zip)</source>
        <translation>年报文件 (*.txt *.html *.htm *.mht *.mhtml *.docx *.doc *.wps *.rtf *.odt *.xls *.xlsx *.et *.ods *.pdf *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Gouji cases (*.gouji)</source>
        <translation>勾稽案卷 (*.gouji)</translation>
    </message>
    <message>
        <source>my case</source>
        <translation>默认案卷</translation>
    </message>
    <message>
        <source>sample reports (made up)</source>
        <translation>示例案卷（虚构年报）</translation>
    </message>
    <message>
        <source>The last import did not come to its end: File › Go On Importing.</source>
        <translation>上次导入没有完成，可用“文件 › 继续导入”接着导入。</translation>
    </message>
</context>
<context>
    <name>gouji::CompareChart</name>
    <message>
        <source>year unknown</source>
        <translation>年度不明</translation>
    </message>
</context>
<context>
    <name>gouji::ComparePage</name>
    <message>
        <source>first</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Choose a figure on the left.</source>
        <translation>请在左侧选择指标。</translation>
    </message>
    <message>
        <source>There are no reports to compare yet.</source>
        <translation>案卷中还没有可供比较的年报。</translation>
    </message>
    <message>
        <source>No report fits the years and the filter.</source>
        <translation>没有符合所选年度和筛选条件的年报。</translation>
    </message>
    <message>
        <source>The chart shows the first %1 of %2 issuers; the table below has them all. Filter to see others.</source>
        <translation>图中显示前 %1 个发布机关（共 %2 个），下表列出全部。可用筛选查看其他机关。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 个数值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n 个存疑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank</source>
        <translation>
            <numerusform>%n 个空白</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applicable</source>
        <translation>
            <numerusform>%n 个不适用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n 个缺失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without this figure in the form</source>
        <translation>
            <numerusform>%n 份的报表式样无此指标</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Across issuers</source>
        <translation>按发布机关</translation>
    </message>
    <message>
        <source>Across years</source>
        <translation>按年度</translation>
    </message>
    <message>
        <source>Years from</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Filter by issuer or division</source>
        <translation>按发布机关或行政区划筛选</translation>
    </message>
    <message>
        <source>Filter the issuers</source>
        <translation>筛选发布机关</translation>
    </message>
    <message>
        <source>Copy Values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all, for a spreadsheet</source>
        <translation>复制选中的行（未选则为全部），可粘贴到电子表格</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save the Chart as a Picture…</source>
        <translation>将图表保存为图片…</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>By Value</source>
        <translation>按数值</translation>
    </message>
    <message>
        <source>Largest value of the last year first</source>
        <translation>按最近年度的数值从大到小排列</translation>
    </message>
</context>
<context>
    <name>gouji::DecisionBar</name>
    <message>
        <source>Rightly found: the issuer has to deal with it</source>
        <translation>疑点属实，需由发布机关处理</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>不成立(&amp;D)</translation>
    </message>
    <message>
        <source>The finding does not apply</source>
        <translation>疑点不成立</translation>
    </message>
    <message>
        <source>Accept as &amp;Printed</source>
        <translation>原文如此(&amp;P)</translation>
    </message>
    <message>
        <source>It is printed so, and is kept as it is printed</source>
        <translation>原文就是这样印的，照录</translation>
    </message>
    <message>
        <source>&amp;Undecided</source>
        <translation>撤回结论(&amp;U)</translation>
    </message>
    <message>
        <source>Take the decision back: the finding is open again</source>
        <translation>撤回结论，疑点重新待核</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Decided before the facts changed: %1</source>
        <translation>事实已变，此前的结论：%1</translation>
    </message>
    <message>
        <source>Comment on the current finding</source>
        <translation>对当前疑点的说明</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>C&amp;omment</source>
        <translation>填写说明(&amp;O)</translation>
    </message>
    <message>
        <source>Co&amp;nfirm</source>
        <translation>属实(&amp;N)</translation>
    </message>
</context>
<context>
    <name>gouji::DropOverlay</name>
    <message>
        <source>Drop to import into the case</source>
        <translation>松开鼠标即可导入案卷</translation>
    </message>
    <message>
        <source>This case is read-only</source>
        <translation>此案卷为只读</translation>
    </message>
</context>
<context>
    <name>gouji::EditStep</name>
    <message>
        <source>Undone</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>gouji::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Language of the sheets</source>
        <translation>表格语言</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>All %n report(s) of the case</source>
        <translation>
            <numerusform>案卷中的全部 %n 份年报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n report(s) that the filter shows</source>
        <translation>
            <numerusform>仅筛选列出的 %n 份年报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n reviewed report(s)</source>
        <translation>
            <numerusform>仅已审核的 %n 份年报</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbook: panel, figures, findings, corrections, explanations</source>
        <translation>Excel 工作簿：指标面板、明细、疑点、更正、说明</translation>
    </message>
    <message>
        <source>CSV: the panel only, one row a report</source>
        <translation>CSV：仅指标面板，每份年报一行</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>yearly reports %1</source>
        <translation>年报指标 %1</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>替换现有文件？</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>未能导出：%1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
</context>
<context>
    <name>gouji::FigureClipboard</name>
    <message>
        <source>Nothing was pasted: “%1” for %2 is not a value. Give a number, nothing for a blank, or / for not applicable.</source>
        <translation>未粘贴：%2 的“%1”不是有效的指标值。请填写数字，留空表示空白，“/”表示不适用。</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1 × %2 cells do not fit here.</source>
        <translation>未粘贴：%1 × %2 个单元格超出此处的范围。</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” does not fit %2: %3.</source>
        <translation>未粘贴：“%1”不能填入%2：%3。</translation>
    </message>
</context>
<context>
    <name>gouji::FigureDelegate</name>
    <message>
        <source>“%1” is not a value. Give a number, nothing for a blank, or / for not applicable; Esc keeps the old value.</source>
        <translation>“%1”不是有效的指标值。请填写数字，留空表示空白，“/”表示不适用；按 Esc 保留原值。</translation>
    </message>
    <message>
        <source>“%1” does not fit here: %2. Esc keeps the old value.</source>
        <translation>“%1”不能填在这里：%2。按 Esc 保留原值。</translation>
    </message>
</context>
<context>
    <name>gouji::FigureGridView</name>
    <message>
        <source>This case file can only be read.</source>
        <translation>此案卷为只读。</translation>
    </message>
    <message>
        <source>No doubtful value is selected that could be confirmed.</source>
        <translation>所选指标中没有可确认的存疑数值。</translation>
    </message>
</context>
<context>
    <name>gouji::FigureMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Confirm the &amp;printed value</source>
        <translation>确认原文数值(&amp;P)</translation>
    </message>
    <message>
        <source>Record a &amp;blank</source>
        <translation>记为空白(&amp;B)</translation>
    </message>
    <message>
        <source>Record as &amp;not applicable (/)</source>
        <translation>记为不适用（/）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Withdraw correction</source>
        <translation>撤回更正(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;aste</source>
        <translation>粘贴(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Show in original</source>
        <translation>在原文中显示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>gouji::FigurePage</name>
    <message>
        <source>Reason for corrections</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Choose a figure to see where it was read and what it adds up to.</source>
        <translation>选择一个指标，查看其读取来源及所涉勾稽关系。</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>勾稽关系</translation>
    </message>
    <message>
        <source>goes with the next corrections in this report</source>
        <translation>记入本年报接下来的更正</translation>
    </message>
    <message>
        <source>Rea&amp;son:</source>
        <translation>理由(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>gouji::FigurePicker</name>
    <message>
        <source>%1 (%2 edition)</source>
        <translation>%1（%2 年式样）</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Any part of any label</source>
        <translation>输入任一级名称的一部分</translation>
    </message>
    <message>
        <source>Search the figures</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Figures of the forms</source>
        <translation>报表式样的指标</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>表%1</translation>
    </message>
</context>
<context>
    <name>gouji::FigureTablePage</name>
    <message>
        <source>Form %1</source>
        <translation>%1 年式样</translation>
    </message>
</context>
<context>
    <name>gouji::FigureTexts</name>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Corrected: %1 → %2 (%3, %4)</source>
        <translation>更正：%1 → %2（%3，%4）</translation>
    </message>
    <message>
        <source>Correction withdrawn (%1, %2)</source>
        <translation>更正已撤回（%1，%2）</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>读取状态：%1</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>原文：%1</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Confirmed: %1 (%2, %3)</source>
        <translation>已确认：%1（%2，%3）</translation>
    </message>
</context>
<context>
    <name>gouji::FiguresView</name>
    <message>
        <source>Figures</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Statutory tables</source>
        <translation>法定报表</translation>
    </message>
    <message>
        <source>No statutory tables were found in this report.

Its text is shown beside; nothing is made up from it.</source>
        <translation>这份年报中没有法定报表。

原文见左侧；不会据此编造任何数值。</translation>
    </message>
    <message>
        <source>No report is open.

Choose one from the list, or drop report files on the window.</source>
        <translation>尚未打开年报。

请从列表中选择，或将年报文件拖到窗口中。</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1（Alt+%2）</translation>
    </message>
</context>
<context>
    <name>gouji::FindingsPanel</name>
    <message>
        <source>Findings (%1)</source>
        <translation>疑点（%1）</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation>更正记录（%1）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Nothing was corrected in this report yet.</source>
        <translation>这份年报尚无更正。</translation>
    </message>
    <message>
        <source>No report is open.</source>
        <translation>尚未打开年报。</translation>
    </message>
    <message>
        <source>No open doubts.

%1 of %2 relations between the figures hold. Sums that hold do not prove every figure: two rows exchanged break none.</source>
        <translation>没有未处理的疑点。

%2 条勾稽关系中有 %1 条成立。勾稽关系成立并不说明每个指标值都正确：两行互换不会违反任何关系。</translation>
    </message>
    <message>
        <source>No open doubts.

There are no statutory figures to check.</source>
        <translation>没有未处理的疑点。

没有可供核对的法定指标值。</translation>
    </message>
    <message numerus="yes">
        <source>Findings (%1 + %n note(s))</source>
        <translation>
            <numerusform>疑点（%1，另有提示 %n）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::HistoryModel</name>
    <message>
        <source>as printed</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>%1: confirmed %2</source>
        <translation>%1：确认 %2</translation>
    </message>
    <message>
        <source>with the one above</source>
        <translation>与上一条同时更正，理由相同</translation>
    </message>
</context>
<context>
    <name>gouji::ImportReportDialog</name>
    <message numerus="yes">
        <source>%n report(s) added</source>
        <translation>
            <numerusform>新增 %n 份年报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the case</source>
        <translation>
            <numerusform>%n 份已在案卷中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not imported</source>
        <translation>
            <numerusform>%n 个文件未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>中途停止</translation>
    </message>
    <message>
        <source>files were read without full protection</source>
        <translation>读取文件时未能完全隔离</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Save the List…</source>
        <translation>保存清单…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>File not imported</source>
        <translation>未导入的文件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Files that were not imported</source>
        <translation>未导入的文件</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>import.txt</source>
        <translation>导入清单.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>The list was not saved</source>
        <translation>清单未能保存</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read again</source>
        <translation>
            <numerusform>%n 个文件已重新读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped, %n file(s) not read yet</source>
        <translation>
            <numerusform>已停止，还有 %n 个文件未读取，可用“继续导入”读完</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::MainWindow</name>
    <message>
        <source>Gouji – %1</source>
        <translation>勾稽 – %1</translation>
    </message>
    <message>
        <source>Gouji</source>
        <translation>勾稽</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>chart.png</source>
        <translation>图表.png</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The chart was not saved</source>
        <translation>图表未能保存</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>操作未能完成</translation>
    </message>
    <message>
        <source>Gouji %1</source>
        <translation>勾稽 %1</translation>
    </message>
    <message>
        <source>A review workstation for the yearly reports on government information disclosure: a figure is right, or it is marked.

Free software under the GNU Affero General Public License, version 3 or later.</source>
        <translation>政府信息公开工作年度报告审核工作站：每个指标值要么正确，要么有标记。

自由软件，依 GNU Affero 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>F2	Edit the figure</source>
        <translation>F2	编辑指标值</translation>
    </message>
    <message>
        <source>Delete	Record that nothing is printed</source>
        <translation>Delete	记为空白</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+V	Copy and paste ranges of figures</source>
        <translation>Ctrl+C、Ctrl+V	复制、粘贴指标值区域</translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation>快捷键一览</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>This case is read-only: it can be looked at, compared and exported, but not corrected. Copy the file to a place where you may write to work on it.</source>
        <translation>此案卷为只读：可以查看、比较和导出，不能更正。如需更正，请将案卷复制到可写的位置再打开。</translation>
    </message>
    <message>
        <source>Roll-up</source>
        <translation>上下级对照</translation>
    </message>
</context>
<context>
    <name>gouji::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>gouji::OriginalView</name>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Text of the original</source>
        <translation>原文内容</translation>
    </message>
    <message>
        <source>How the original is shown</source>
        <translation>原文显示方式</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The pages as they were published</source>
        <translation>按发布时的版面显示各页</translation>
    </message>
    <message>
        <source>Pages of the original</source>
        <translation>原文页面</translation>
    </message>
    <message>
        <source>Paragraphs and tables as they were read</source>
        <translation>按读取的段落和表格显示</translation>
    </message>
    <message>
        <source>The text of the file, decoded and otherwise untouched</source>
        <translation>文件解码后的文本，未作其他处理</translation>
    </message>
    <message>
        <source>Recognising the text of page %1 of %2…</source>
        <translation>正在识别第 %1 页的文字，共 %2 页…</translation>
    </message>
    <message>
        <source>Reading the original…</source>
        <translation>正在读取原文…</translation>
    </message>
    <message>
        <source>The original of this report can no longer be read.</source>
        <translation>这份年报的原文已无法读取。</translation>
    </message>
    <message>
        <source>The published document is shown here, beside its figures.</source>
        <translation>此处显示发布的原文，与指标值对照。</translation>
    </message>
    <message>
        <source>The source of this figure lies behind what is shown.</source>
        <translation>该指标值的来源在未显示的部分。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>This file is very long: only its beginning is shown.</source>
        <translation>文件很长，仅显示开头部分。</translation>
    </message>
</context>
<context>
    <name>gouji::PageView</name>
    <message>
        <source>Painting page %1…</source>
        <translation>正在绘制第 %1 页…</translation>
    </message>
    <message>
        <source>Page %1 cannot be shown.</source>
        <translation>第 %1 页无法显示。</translation>
    </message>
</context>
<context>
    <name>gouji::ProofTexts</name>
    <message numerus="yes">
        <source>%n relation(s) hold</source>
        <translation>
            <numerusform>%n 条勾稽关系成立</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) fail</source>
        <translation>
            <numerusform>%n 条勾稽关系不成立</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) cannot be decided</source>
        <translation>
            <numerusform>%n 条勾稽关系无法判定</numerusform>
        </translation>
    </message>
    <message>
        <source>Proof: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s): %1</source>
        <translation>
            <numerusform>%n 项指标：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::QueuePanel</name>
    <message>
        <source>Reports</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>Filter by issuer, division, year or file</source>
        <translation>按机关、区划、年度或文件名筛选</translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation>筛选年报</translation>
    </message>
    <message>
        <source>Status shown</source>
        <translation>显示的审核状态</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>有疑点</translation>
    </message>
    <message>
        <source>Show only reports with errors or warnings</source>
        <translation>仅显示有错误或警告的年报</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>全部状态</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 份年报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n report(s)</source>
        <translation>
            <numerusform>%1 份，共 %n 份年报</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>标为已审核</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reopen for review</source>
        <translation>重新审核</translation>
    </message>
    <message>
        <source>Copy the issuer&apos;s name</source>
        <translation>复制发布机关名称</translation>
    </message>
    <message>
        <source>Copy the file name “%1”</source>
        <translation>复制文件名“%1”</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No reports yet. Drop report files on the window.</source>
        <translation>还没有年报。请将年报文件拖到窗口中。</translation>
    </message>
    <message>
        <source>No report fits the filter.</source>
        <translation>没有符合筛选条件的年报。</translation>
    </message>
</context>
<context>
    <name>gouji::RelationTexts</name>
    <message>
        <source> + … + %1 (%2 figures)</source>
        <translation> + … + %1（%2 个指标值）</translation>
    </message>
    <message numerus="yes">
        <source>cannot be decided: %n figure(s) without a value</source>
        <translation>
            <numerusform>无法判定：%n 个指标没有数值</numerusform>
        </translation>
    </message>
    <message>
        <source> (difference %1)</source>
        <translation>（差 %1）</translation>
    </message>
    <message>
        <source>, but a figure is doubtful</source>
        <translation>，但有存疑的指标值</translation>
    </message>
</context>
<context>
    <name>gouji::ReportModel</name>
    <message>
        <source>no findings</source>
        <translation>无疑点</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机关</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>The same report is in these files; in sums the first counts:</source>
        <translation>以下文件是同一份年报，合计时只计第一个：</translation>
    </message>
</context>
<context>
    <name>gouji::ReviewCommands</name>
    <message>
        <source>No other report in the list has open findings.</source>
        <translation>列表中没有其他年报有未处理的疑点。</translation>
    </message>
    <message>
        <source>Every report in the list has been reviewed.</source>
        <translation>列表中的年报已全部审核。</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) marked as reviewed still have open findings.</source>
        <translation>
            <numerusform>已标为审核完成的年报中，有 %n 份仍有疑点。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is marked as reviewed with findings still open: %2.</source>
        <translation>%1 已标为审核完成，仍有疑点：%2。</translation>
    </message>
</context>
<context>
    <name>gouji::ReviewSession</name>
    <message>
        <source>Correct %1</source>
        <translation>更正 %1</translation>
    </message>
    <message numerus="yes">
        <source>Correct %n figure(s)</source>
        <translation>
            <numerusform>更正 %n 个指标值</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide on a Finding</source>
        <translation>处理疑点</translation>
    </message>
</context>
<context>
    <name>gouji::RollUpFigures</name>
    <message>
        <source>equal</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>sum above</source>
        <translation>合计大于本级</translation>
    </message>
    <message>
        <source>sum below</source>
        <translation>合计小于本级</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>不能判断</translation>
    </message>
    <message>
        <source>Every place below gives a certain value, and their sum is the own figure.</source>
        <translation>下级各地都有确定的数值，合计与本级相等。</translation>
    </message>
    <message>
        <source>The places below give more than the own figure. That is worth a look; it need not be wrong, since places differ in whom they count.</source>
        <translation>下级合计大于本级，值得核对；各地统计范围不同，不等于有错。</translation>
    </message>
    <message>
        <source>The places below give less than the own figure, as expected where departments report too.</source>
        <translation>下级合计小于本级。本级通常含所属部门，属正常。</translation>
    </message>
    <message>
        <source>A place below has no report, no value or a doubtful one, or the own figure is not certain.</source>
        <translation>有的下级没有年报、没有数值或数值存疑，或本级没有确定的数值。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %n doubtful</source>
        <translation>
            <numerusform>%1 / %2，存疑 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Own figure</source>
        <translation>本级</translation>
    </message>
    <message>
        <source>Sum of the places below</source>
        <translation>下级合计</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Places with a value</source>
        <translation>有数值的下级</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>gouji::RollUpPage</name>
    <message>
        <source>%1 · %2 · %3 of %4</source>
        <translation>%1 · %2 · 下级 %3 / %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2 年</translation>
    </message>
    <message>
        <source>Choose a government and a year on the left.</source>
        <translation>请在左侧选择一个政府和年度。</translation>
    </message>
    <message>
        <source>The government&apos;s own report is not in the case: there is nothing to set the places below beside.</source>
        <translation>案卷中没有本级政府的年报，无从与下级对照。</translation>
    </message>
    <message>
        <source>No place below has a report in the case: there is nothing to set the own figures beside.</source>
        <translation>案卷中没有下级地方的年报，本级的数值无从对照。</translation>
    </message>
    <message numerus="yes">
        <source>%n sum(s) above the own figure</source>
        <translation>
            <numerusform>下级合计大于本级的指标：%n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) directly below, %1 with a report in the case</source>
        <translation>
            <numerusform>直接下级 %n 个，案卷中有年报的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a report: %1</source>
        <translation>没有年报的：%1</translation>
    </message>
    <message>
        <source>Roll-up</source>
        <translation>上下级对照</translation>
    </message>
    <message>
        <source>Filter by place or year</source>
        <translation>按地方或年度筛选</translation>
    </message>
    <message>
        <source>Filter the governments</source>
        <translation>筛选政府</translation>
    </message>
    <message>
        <source>Governments and years</source>
        <translation>政府和年度</translation>
    </message>
    <message>
        <source>Own figures and sums</source>
        <translation>本级数值与下级合计</translation>
    </message>
    <message>
        <source>Places and their values</source>
        <translation>各地及其数值</translation>
    </message>
    <message>
        <source>Here a government&apos;s own figures stand beside the sum of the places below it.</source>
        <translation>此处把政府本级的数值与其下级地方的合计对照。</translation>
    </message>
    <message>
        <source>For that the case needs its report and those of places directly below it for the same year: a county&apos;s and its townships&apos;, or a city&apos;s and its counties&apos;.</source>
        <translation>案卷中须有该政府的年报和同一年度直接下级地方的年报，例如县与其乡镇、市与其县区。</translation>
    </message>
</context>
<context>
    <name>gouji::RollUpPlaces</name>
    <message>
        <source>no report in the case</source>
        <translation>案卷中没有年报</translation>
    </message>
    <message>
        <source>not in this form</source>
        <translation>报表式样无此指标</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机关</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>gouji::SearchField</name>
    <message>
        <source>“%1” does not occur in this original.</source>
        <translation>原文中没有“%1”。</translation>
    </message>
    <message>
        <source>Find in the original</source>
        <translation>在原文中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>gouji::SelectionSummary</name>
    <message>
        <source>sum %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 个</translation>
    </message>
    <message>
        <source>different units, no sum</source>
        <translation>单位不同，不合计</translation>
    </message>
    <message>
        <source>%1 without a value</source>
        <translation>%1 个无数值</translation>
    </message>
</context>
<context>
    <name>gouji::StatusArea</name>
    <message>
        <source> · recognising page %1/%2</source>
        <translation> · 正在识别第 %1/%2 页</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Importing %1/%2</source>
        <translation>导入 %1/%2</translation>
    </message>
    <message>
        <source> · %1 files/s</source>
        <translation> · %1 个/秒</translation>
    </message>
    <message>
        <source>Reviewed by hand %1/%2</source>
        <translation>人工核对 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source> · %n s left</source>
        <translation>
            <numerusform> · 约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n min left</source>
        <translation>
            <numerusform> · 约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Paused %1/%2</source>
        <translation>已暂停 %1/%2</translation>
    </message>
</context>
<context>
    <name>gouji::SuggestionsPane</name>
    <message>
        <source>Suggestions (%1, there are more)</source>
        <translation>更正建议（%1 条，还有更多）</translation>
    </message>
    <message>
        <source>Suggestions (%1)</source>
        <translation>更正建议（%1）</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>更正建议</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Correct the figures as the chosen suggestion says (F6)</source>
        <translation>按选中的建议更正指标（F6）</translation>
    </message>
    <message>
        <source>There is no suggestion for this finding.</source>
        <translation>这个疑点没有更正建议。</translation>
    </message>
    <message>
        <source>Several corrections are as likely: choose one of the suggestions first.</source>
        <translation>有几种同样可能的更正：请先选定一条建议。</translation>
    </message>
    <message>
        <source>The sums leave this figure open between several values: type the one that is right.</source>
        <translation>勾稽关系不能确定这个指标的值：请按原文填写。</translation>
    </message>
    <message>
        <source>Suggestion: %1</source>
        <translation>建议：%1</translation>
    </message>
</context>
<context>
    <name>gouji::ValueModel</name>
    <message>
        <source>not in this form</source>
        <translation>本式样无此指标</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机关</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>读取状态</translation>
    </message>
</context>
<context>
    <name>gouji::WelcomeView</name>
    <message>
        <source>This case has no reports</source>
        <translation>此案卷中没有年报</translation>
    </message>
    <message>
        <source>Drop yearly reports here</source>
        <translation>将年报拖到这里</translation>
    </message>
    <message>
        <source>The case file is read-only, so nothing can be imported. Open another case, or copy the file to a place where you may write.</source>
        <translation>案卷为只读，不能导入。请打开其他案卷，或将案卷复制到可写的位置。</translation>
    </message>
    <message>
        <source>Files or whole folders, anywhere on the window. Gouji puts every figure back into the statutory tables and marks what it is not sure of.</source>
        <translation>文件或整个文件夹均可，拖到窗口任意位置。程序将各项数据归入法定报表，拿不准的逐一标出。</translation>
    </message>
    <message>
        <source>Open Files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Import Folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Open the Sample Reports</source>
        <translation>打开示例年报</translation>
    </message>
    <message>
        <source>No report at hand? The samples show what the program does. The files themselves are never changed.</source>
        <translation>手头没有年报？可先用示例了解程序的用法。程序不会改动原文件。</translation>
    </message>
    <message>
        <source>Import  ›  review the findings beside the original  ›  compare  ›  export a spreadsheet</source>
        <translation>导入  ›  对照原文核对疑点  ›  比较  ›  导出表格</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Review workstation for the yearly reports on government information disclosure.</source>
        <translation>政府信息公开工作年度报告审核工作站。</translation>
    </message>
    <message>
        <source>The case file to open, made when there is none; the last one by default.</source>
        <translation>要打开的案卷，不存在时新建；默认打开上次的案卷。</translation>
    </message>
    <message>
        <source>Report files and folders to import.</source>
        <translation>要导入的年报文件和文件夹。</translation>
    </message>
</context>
</TS>
