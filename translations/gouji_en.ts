<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gouji::ComparePage</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n doubtful</numerusform>
            <numerusform>%n doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank</source>
        <translation>
            <numerusform>%n blank</numerusform>
            <numerusform>%n blank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applicable</source>
        <translation>
            <numerusform>%n not applicable</numerusform>
            <numerusform>%n not applicable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without this figure in the form</source>
        <translation>
            <numerusform>%n without this figure in the form</numerusform>
            <numerusform>%n without this figure in the form</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::ExportDialog</name>
    <message numerus="yes">
        <source>All %n report(s) of the case</source>
        <translation>
            <numerusform>All %n report of the case</numerusform>
            <numerusform>All %n reports of the case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n report(s) that the filter shows</source>
        <translation>
            <numerusform>Only the %n report that the filter shows</numerusform>
            <numerusform>Only the %n reports that the filter shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n reviewed report(s)</source>
        <translation>
            <numerusform>Only the %n reviewed report</numerusform>
            <numerusform>Only the %n reviewed reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::FindingsPanel</name>
    <message numerus="yes">
        <source>Findings (%1 + %n note(s))</source>
        <translation>
            <numerusform>Findings (%1 + %n note)</numerusform>
            <numerusform>Findings (%1 + %n notes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::ImportReportDialog</name>
    <message numerus="yes">
        <source>%n report(s) added</source>
        <translation>
            <numerusform>%n report added</numerusform>
            <numerusform>%n reports added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the case</source>
        <translation>
            <numerusform>%n already in the case</numerusform>
            <numerusform>%n already in the case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not imported</source>
        <translation>
            <numerusform>%n file not imported</numerusform>
            <numerusform>%n files not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read again</source>
        <translation>
            <numerusform>%n file read again</numerusform>
            <numerusform>%n files read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped, %n file(s) not read yet</source>
        <translation>
            <numerusform>stopped, %n file not read yet; “Go On Importing” reads it</numerusform>
            <numerusform>stopped, %n files not read yet; “Go On Importing” reads them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::ProofTexts</name>
    <message numerus="yes">
        <source>%n relation(s) hold</source>
        <translation>
            <numerusform>%n relation holds</numerusform>
            <numerusform>%n relations hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) fail</source>
        <translation>
            <numerusform>%n relation fails</numerusform>
            <numerusform>%n relations fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) cannot be decided</source>
        <translation>
            <numerusform>%n relation cannot be decided</numerusform>
            <numerusform>%n relations cannot be decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s): %1</source>
        <translation>
            <numerusform>%n figure: %1</numerusform>
            <numerusform>%n figures: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::QueuePanel</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n report(s)</source>
        <translation>
            <numerusform>%1 of %n report</numerusform>
            <numerusform>%1 of %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::RelationTexts</name>
    <message numerus="yes">
        <source>cannot be decided: %n figure(s) without a value</source>
        <translation>
            <numerusform>cannot be decided: %n figure without a value</numerusform>
            <numerusform>cannot be decided: %n figures without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::ReportModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::ReviewCommands</name>
    <message numerus="yes">
        <source>%n report(s) marked as reviewed still have open findings.</source>
        <translation>
            <numerusform>%n report marked as reviewed still has open findings.</numerusform>
            <numerusform>%n reports marked as reviewed still have open findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::ReviewSession</name>
    <message numerus="yes">
        <source>Correct %n figure(s)</source>
        <translation>
            <numerusform>Correct %n figure</numerusform>
            <numerusform>Correct %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::RollUpFigures</name>
    <message numerus="yes">
        <source>%1 of %2, %n doubtful</source>
        <translation>
            <numerusform>%1 of %2, %n doubtful</numerusform>
            <numerusform>%1 of %2, %n doubtful</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::RollUpPage</name>
    <message numerus="yes">
        <source>%n sum(s) above the own figure</source>
        <translation>
            <numerusform>%n sum above the own figure</numerusform>
            <numerusform>%n sums above the own figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) directly below, %1 with a report in the case</source>
        <translation>
            <numerusform>%n place directly below, %1 with a report in the case</numerusform>
            <numerusform>%n places directly below, %1 with a report in the case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gouji::StatusArea</name>
    <message numerus="yes">
        <source> · %n s left</source>
        <translation>
            <numerusform> · %n s left</numerusform>
            <numerusform> · %n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n min left</source>
        <translation>
            <numerusform> · %n min left</numerusform>
            <numerusform> · %n min left</numerusform>
        </translation>
    </message>
</context>
</TS>
