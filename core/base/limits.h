#pragma once

#include <QtGlobal>

namespace gouji {

/// What a report file may cost at most. One object, handed from the pipeline to every reader and stage; the
/// defaults are what the programs use, tests set smaller ones.
struct Limits {
    qint64 fileBytes = 64LL * 1024 * 1024; ///< of the file as it lies on the disk
    qsizetype tableRows = 20'000;          ///< source rows taken into reconstruction; what follows is told
    qsizetype cellsPerRow = 400;           ///< further cells of a row are dropped and told
    qsizetype cellCharacters = 4'000;      ///< longer cells are prose, never a label or a value
    qsizetype treeBytes = 512LL * 1024 * 1024;  ///< memory for the tree of a web page or an XML part
    int markupDepth = 1'000;                    ///< elements of a web page within each other
    int tagAttributes = 1'000;                  ///< of one of its tags
    int archiveEntries = 2'000;                 ///< of a ZIP container
    qint64 archiveBytes = 1024LL * 1024 * 1024; ///< of an archive of files as it lies on the disk
    qint64 inflatedBytes = 200LL * 1024 * 1024; ///< out of one container, counted while inflating
    qint64 ratioFreeBytes = 10LL * 1024 * 1024; ///< up to here, they may be any multiple of the packed ones
    int inflatedRatio = 200;                    ///< beyond, so many times
    int xmlDepth = 256;                         ///< elements of an XML part within each other
    int pages = 500;                            ///< of a paged file; those behind are not read and told
    qsizetype pageGlyphs = 200'000;             ///< characters of a page
    qsizetype pageRules = 40'000;               ///< straight lines of a page
    qsizetype pageLines = 6'000;                ///< of these, after those in one line are joined
    qsizetype pagePoints = 2'000'000;           ///< corners of all that is drawn on a page
    qint64 pdfMemory = 512LL << 20;             ///< bytes that the PDF library may hold at a time
    int pdfSeconds = 60;                        ///< for painting all pages of a PDF file
    qint64 picturePixels = 40'000'000;          ///< of a picture, told by its header before it is decoded
    int scanSeconds = 40;       ///< for recognising one page of a scan; the rest of it is told
    int splitSteps = 3'000'000; ///< search steps when joined digits are split
    qint64 workerMemory = 2LL * 1024 * 1024 * 1024; ///< address space of a worker process, bytes
    int workerSeconds = 60;                         ///< for one file, by the clock; then its worker is killed
    qint64 replyBytes = 256LL * 1024 * 1024;        ///< what a worker may answer
    int filesPerWorker = 500;                       ///< then a fresh process takes over
    int officeFiles = 36;                           ///< that LibreOffice converts in one start
    int officeSeconds = 60;                         ///< by the clock, until it has done a further one of them
    qint64 officeMemory = 4LL * 1024 * 1024 * 1024; ///< address space of LibreOffice, bytes
    qint64 officeBytes = 256LL * 1024 * 1024;       ///< that it may write in one start
};

} // namespace gouji
