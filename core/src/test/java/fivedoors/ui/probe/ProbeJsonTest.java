package fivedoors.ui.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ProbeJsonTest {
  @Test
  void itIsReadableJson() throws Exception {
    ProbeJson json =
        new ProbeJson().object(null).put("text", "\"값\"\\\n").put("none", (String) null);
    json.array("list").object(null).place("x", -1.256f).endObject().put(null, 3).endArray();
    json.fraction("f", 0.0625).put("yes", true).endObject();
    JsonNode node = new ObjectMapper().readTree(json.toString());
    assertEquals("\"값\"\\\n", node.get("text").asText());
    assertEquals(true, node.get("none").isNull());
    assertEquals(-1.26, node.get("list").get(0).get("x").asDouble());
    assertEquals(3, node.get("list").get(1).asInt());
    assertEquals(0.063, node.get("f").asDouble());
    assertEquals(true, node.get("yes").asBoolean());
  }
}
