package fivedoors.shell;

import java.util.ArrayList;
import java.util.List;

/** What {@code arp -a} prints. */
final class ArpTable {
  private ArpTable() {}

  static List<String> print(View v) {
    return v.dialect().windows() ? windows(v) : unix(v);
  }

  private static List<String> windows(View v) {
    List<String> out = new ArrayList<>();
    for (Nic nic : v.nics()) {
      List<String> rows = new ArrayList<>();
      for (Neighbour n : Neighbour.of(nic)) {
        if (n.mac() != null) {
          rows.add(
              "  "
                  + Pad.left(n.ip(), 22)
                  + Pad.left(Nic.dashed(n.mac()), 22)
                  + v.say("동적        ", "dynamic   "));
        }
      }
      if (!rows.isEmpty()) {
        out.add("");
        out.add(
            v.say("인터페이스: ", "Interface: ")
                + nic.address()
                + " --- 0x"
                + Integer.toHexString(nic.windowsIndex()));
        out.add(
            v.say(
                "  인터넷 주소           물리적 주소           유형",
                "  Internet Address      Physical Address      Type"));
        out.addAll(rows);
      }
    }
    if (out.isEmpty()) {
      out.add(v.say("ARP 항목을 찾을 수 없습니다.", "No ARP Entries Found."));
    }
    return out;
  }

  private static List<String> unix(View v) {
    List<String> out = new ArrayList<>();
    boolean mac = v.dialect() == Dialect.MACOS;
    for (Nic nic : v.nics()) {
      for (Neighbour n : Neighbour.of(nic)) {
        String on = " on " + nic.name(v.dialect());
        if (mac) {
          String at = n.mac() == null ? "(incomplete)" : brief(n.mac());
          out.add("? (" + n.ip() + ") at " + at + on + " ifscope [ethernet]");
        } else {
          String at = n.mac() == null ? "<incomplete>" : n.mac() + " [ether]";
          out.add("? (" + n.ip() + ") at " + at + on);
        }
      }
    }
    return out;
  }

  // macOS leaves out leading zeros: 2:0:5e:0:0:2.
  private static String brief(String mac) {
    StringBuilder s = new StringBuilder();
    for (String part : mac.split(":")) {
      s.append(s.length() == 0 ? "" : ":");
      s.append(part.charAt(0) == '0' ? part.substring(1) : part);
    }
    return s.toString();
  }
}
