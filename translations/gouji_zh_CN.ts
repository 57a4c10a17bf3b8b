<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CaseCommands</name>
    <message>
        <source>Open Another Case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a New Case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use My Own Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is such a file already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is left as it is. Choose another name for the new case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reports imported so far are in the case. The other files can be imported again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go On Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import report files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gouji cases (*.gouji)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareChart</name>
    <message>
        <source>year unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a figure on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no reports to compare yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report fits the years and the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart shows the first %1 of %2 issuers; the table below has them all. Filter to see others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applicable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without this figure in the form</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across issuers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by issuer or division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the issuers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows, or all, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Chart as a Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import into the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n report(s) of the case</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n report(s) that the filter shows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n reviewed report(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbook: panel, figures, findings, corrections, explanations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: the panel only, one row a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yearly reports %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureDelegate</name>
    <message>
        <source>“%1” is not a value. Give a number, nothing for a blank, or / for not applicable; Esc keeps the old value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureGridView</name>
    <message>
        <source>This case file can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>&amp;Reason:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept with the next corrections, until changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a figure to see where it was read and what it adds up to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigurePicker</name>
    <message>
        <source>%1 (%2 edition)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any part of any label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the forms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureTablePage</name>
    <message>
        <source>Form %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statutory tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statutory tables were found in this report.

Its text is shown beside; nothing is made up from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report is open.

Choose one from the list, or drop report files on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was corrected in this report yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open doubts.

%1 of %2 relations between the figures hold. Sums that hold do not prove every figure: two rows exchanged break none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>as printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%n report(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the case</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the List…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list was not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>my case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gouji – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gouji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chart.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gouji %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A review workstation for the yearly reports on government information disclosure: a figure is right, or it is marked.

Free software under the GNU Affero General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2	Edit the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete	Record that nothing is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+V	Copy and paste ranges of figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is read-only: it can be looked at, compared and exported, but not corrected. Copy the file to a place where you may write to work on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the original is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraphs and tables as they were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the file, decoded and otherwise untouched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original of this report can no longer be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published document is shown here, beside its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is very long: only its first 2 MB are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source of this figure lies behind what is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by issuer, division, year or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only reports with errors or warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every status</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n report(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the issuer&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file name “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>no findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>No other report in the list has open findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every report in the list has been reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewSession</name>
    <message>
        <source>Correct %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Correct %n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>“%1” does not occur in this original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusArea</name>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 files/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed by hand %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueModel</name>
    <message>
        <source>not in this form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>This case has no reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop yearly reports here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file is read-only, so nothing can be imported. Open another case, or copy the file to a place where you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files or whole folders, anywhere on the window. Gouji puts every figure back into the statutory tables and marks what it is not sure of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Sample Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report at hand? The samples show what the program does. The files themselves are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import  ›  review the findings beside the original  ›  compare  ›  export a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gouji</name>
    <message>
        <source>en</source>
        <extracomment>The language of figure names and findings: translate as zh in Chinese; leave en otherwise</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gouji::Actions</name>
    <message>
        <source>&amp;Open Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import report files into the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;Sample Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the figures as a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the Re&amp;ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next finding, in this report or the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous finding, in this report or the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next R&amp;eport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Rep&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark Reviewed and Go On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this report as reviewed and open the next one to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ject the Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen for Re&amp;view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the Current &amp;Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across &amp;Issuers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across &amp;Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the Chart as a Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Gouji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys at a Glance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gouji::EditCommand</name>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gouji::FigureClipboard</name>
    <message>
        <source>Nothing was pasted: “%1” for %2 is not a value. Give a number, nothing for a blank, or / for not applicable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted: %1 × %2 cells do not fit here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gouji::FigureMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the &amp;printed value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a &amp;blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record as &amp;not applicable (/)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;aste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in original</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gouji::FigureTexts</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected: %1 → %2 (%3, %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction withdrawn (%1, %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gouji::RelationTexts</name>
    <message>
        <source> + … + %1 (%2 figures)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>cannot be decided: %n figure(s) without a value</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> (difference %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, but a figure is doubtful</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gouji::SelectionSummary</name>
    <message>
        <source>sum %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different units, no sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without a value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Review workstation for the yearly reports on government information disclosure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file to open, made when there is none; the last one by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report files and folders to import.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
