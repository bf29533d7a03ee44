package fivedoors.desktop.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

/** The settings that make Jackson refuse what it would otherwise repair. */
final class StrictMapper {
  private StrictMapper() {}

  /** A mapper that refuses unknown, duplicate, trailing and wrongly typed parts. */
  static JsonMapper make() {
    JsonMapper.Builder b =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    // "5000" and 5000 are different things: text stays text, whatever Jackson would make of it.
    for (LogicalType type : LogicalType.values()) {
      b.withCoercionConfig(
          type,
          c -> {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
              if (shape != CoercionInputShape.EmptyArray || type != LogicalType.Collection) {
                c.setCoercion(shape, CoercionAction.Fail);
              }
            }
          });
    }
    return b.build();
  }
}
