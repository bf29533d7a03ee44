package fivedoors.desktop.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fivedoors.scenario.BadDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a document strictly, or tells what is wrong with it and where. */
public final class StrictJson {
  private final JsonMapper mapper = StrictMapper.make();

  /**
   * The document in {@code text}.
   *
   * @param file its name, for problems
   * @throws BadDocumentException with one problem, if it is not well-formed or not of that type
   */
  public <T> T read(String text, String file, Class<T> type) {
    return read(text, file, mapper.constructType(type));
  }

  private <T> T read(String text, String file, JavaType type) {
    try (NullRefusingParser parser = new NullRefusingParser(mapper.createParser(text))) {
      return mapper.readValue(parser, type);
    } catch (JsonProcessingException e) {
      throw new BadDocumentException(List.of(new Diagnosis(text, file).of(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A flat map from keys to texts, in the order of the file. */
  Map<String, String> words(String text, String file) {
    return read(
        text,
        file,
        mapper.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, String.class));
  }
}
