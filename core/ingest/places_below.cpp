#include "core/ingest/places_below.h"

namespace gouji {

PlacesBelow placesBelow(const Gazetteer& gazetteer) {
    return [gazetteer](const QString& code) {
        std::vector<RollUpPlace> places;
        for (const Division& each : gazetteer.childrenOf(code))
            places.push_back({each.code, each.name()});
        return places;
    };
}

} // namespace gouji
