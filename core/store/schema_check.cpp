#include "core/store/schema_check.h"

#include "core/store/migrations.h"
#include "core/store/query.h"

#include <map>

namespace gouji {

namespace {

/// `trigger corrections_stay` → what it was made with.
using Objects = std::map<QString, QString>;

QString comparable(const QString& sql) {
    return QString(sql).remove(QLatin1Char('"')).simplified();
}

Result<Objects> objectsOf(Database& database) {
    Query query(database, QStringLiteral("SELECT type || ' ' || name, tbl_name, sql FROM sqlite_master"
                                         " WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'"));
    Objects objects;
    for (query.run(); query.next();)
        objects[query.text(0)] = comparable(QString(query.text(1) + QLatin1Char(' ') + query.text(2)));
    if (const auto done = query.result(); !done)
        return failure(done.error());
    return objects;
}

Result<Objects> expectedObjects() {
    auto model = Database::open(QStringLiteral(":memory:"), Database::Access::ReadWrite);
    if (!model)
        return failure(model.error());
    if (const auto created = createSchema(**model); !created)
        return failure(created.error());
    return objectsOf(**model);
}

} // namespace

Result<QStringList> schemaDifferences(Database& database) {
    const auto expected = expectedObjects();
    if (!expected)
        return failure(expected.error());
    const auto found = objectsOf(database);
    if (!found)
        return failure(found.error());
    QStringList differences;
    for (const auto& [name, sql] : *expected) {
        const auto there = found->find(name);
        if (there == found->end())
            differences += QStringLiteral("%1 is missing").arg(name);
        else if (there->second != sql)
            differences += QStringLiteral("%1 is not as it was made").arg(name);
    }
    for (const auto& [name, sql] : *found) {
        if (expected->count(name) == 0)
            differences += QStringLiteral("%1 does not belong here").arg(name);
    }
    return differences;
}

} // namespace gouji
