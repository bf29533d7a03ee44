package fivedoors.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every field we show has the name, the place and the value that Wireshark gives it. */
class TsharkAgreementTest {
  @TempDir Path folder;

  @BeforeEach
  void needsTshark() {
    Tshark.require();
  }

  @Test
  void goodFramesReadAlikeFieldByField() throws Exception {
    Map<String, byte[]> frames = Samples.good();
    List<Element> packets = Tshark.read(folder, frames.values());
    assertEquals(frames.size(), packets.size());
    List<String> differences = new ArrayList<>();
    int i = 0;
    for (Map.Entry<String, byte[]> frame : frames.entrySet()) {
      Element packet = packets.get(i++);
      Dissection ours = Dissector.dissect(frame.getValue());
      compare(frame.getKey(), ours, packet, differences);
      if (ours.problem() != null || ours.malformed()) {
        differences.add(frame.getKey() + ": we find fault " + ours.problem());
      }
    }
    assertEquals("", String.join("\n", differences));
  }

  @Test
  void brokenFramesAreBrokenForBoth() throws Exception {
    Map<String, byte[]> frames = Samples.broken();
    List<Element> packets = Tshark.read(folder, frames.values());
    int i = 0;
    for (Map.Entry<String, byte[]> frame : frames.entrySet()) {
      Element packet = packets.get(i++);
      Dissection ours = Dissector.dissect(frame.getValue());
      boolean theirChecksum = false;
      for (String layer : new String[] {"ip", "udp", "tcp", "icmp"}) {
        theirChecksum |= shown(packet, layer + ".checksum.status").contains("0");
      }
      boolean theirMalformed = !protos(packet, "_ws.malformed").isEmpty();
      boolean theirLength =
          !shown(packet, "ip.bogus_ip_length").isEmpty()
              || !shown(packet, "ip.len_error").isEmpty();
      assertEquals(theirChecksum, ours.badChecksum(), frame.getKey());
      if (theirMalformed) {
        assertTrue(ours.malformed(), frame.getKey());
      }
      assertTrue(ours.problem() != null, frame.getKey() + " " + theirLength);
    }
  }

  @Test
  void everyNameIsOneOfWiresharks() throws Exception {
    Process process =
        new ProcessBuilder("tshark", "-G", "fields")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    TreeSet<String> names = new TreeSet<>();
    for (String line : new String(process.getInputStream().readAllBytes()).split("\n")) {
      String[] columns = line.split("\t");
      if (columns[0].equals("F")) {
        names.add(columns[2]);
      }
    }
    TreeSet<String> unknown = new TreeSet<>(WireFields.all());
    unknown.removeAll(names);
    assertEquals(new TreeSet<String>(), unknown);
  }

  private static void compare(
      String frame, Dissection ours, Element packet, List<String> differences) {
    Map<String, Integer> balance = new LinkedHashMap<>();
    boolean theirData = !shown(packet, "data.data").isEmpty();
    boolean quotedTcp = ours.quoted() != null;
    for (Layer layer : ours.layers()) {
      for (Field field : layer.fields()) {
        boolean hidden =
            field.name().startsWith("data.") ? !theirData : quotedTcp && isNotInQuotes(field);
        if (!hidden) {
          String key = field.name() + " " + place(field) + " " + field.value();
          balance.merge(key, 1, Integer::sum);
        }
      }
    }
    NodeList fields = packet.getElementsByTagName("field");
    for (int i = 0; i < fields.getLength(); i++) {
      Element field = (Element) fields.item(i);
      String name = field.getAttribute("name");
      if (WireFields.exists(name) && !isExtra(field)) {
        String key = name + " " + field.getAttribute("pos") + "+" + field.getAttribute("size");
        balance.merge(key + " " + value(field), -1, Integer::sum);
      }
    }
    balance.forEach(
        (key, count) -> {
          if (count != 0) {
            differences.add(
                frame + ": " + (count > 0 ? "only we show " : "only tshark shows ") + key);
          }
        });
  }

  /** Of a TCP header quoted in an ICMP error, Wireshark does not show the raw numbers. */
  private static boolean isNotInQuotes(Field field) {
    return field.name().equals("tcp.seq_raw") || field.name().equals("tcp.ack_raw");
  }

  /** Our data length covers the data; theirs is a number without a place. */
  private static String place(Field field) {
    int size = field.name().equals("data.len") ? 0 : field.to() - field.from();
    return field.from() + "+" + size;
  }

  /** Wireshark repeats an option's bytes under "value" where it also shows them by name. */
  private static boolean isExtra(Element field) {
    String name = field.getAttribute("name");
    return name.equals("dhcp.option.value") && field.getAttribute("hide").equals("yes")
        || name.equals("dhcp.option.type") && field.getAttribute("value").equals("ff");
  }

  private static String value(Element field) {
    String show = field.getAttribute("show");
    if (show.equals("True") || show.equals("False")) {
      return show.equals("True") ? "1" : "0";
    }
    String digits = field.getAttribute("value");
    boolean bytes =
        show.replace(":", "").equals(digits)
            && !field.getAttribute("name").contains("mac")
            && !field.getAttribute("name").equals("eth.dst")
            && !field.getAttribute("name").equals("eth.src");
    return bytes ? digits : show;
  }

  private static List<String> shown(Element packet, String name) {
    List<String> values = new ArrayList<>();
    NodeList fields = packet.getElementsByTagName("field");
    for (int i = 0; i < fields.getLength(); i++) {
      if (((Element) fields.item(i)).getAttribute("name").equals(name)) {
        values.add(((Element) fields.item(i)).getAttribute("show"));
      }
    }
    return values;
  }

  private static List<Element> protos(Element packet, String name) {
    List<Element> found = new ArrayList<>();
    NodeList protos = packet.getElementsByTagName("proto");
    for (int i = 0; i < protos.getLength(); i++) {
      if (((Element) protos.item(i)).getAttribute("name").equals(name)) {
        found.add((Element) protos.item(i));
      }
    }
    return found;
  }
}
