package fivedoors.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Devices and links as JSON. */
final class DeviceText {
  private DeviceText() {}

  static JsonText scenario(ScenarioDoc doc) {
    return JsonText.object()
        .put("schema", doc.schema())
        .put("id", doc.id())
        .put("base", doc.base())
        .lines("nodes", all(doc.nodes(), DeviceText::node))
        .lines("links", all(doc.links(), DeviceText::link))
        .lines("changes", all(doc.changes(), CommandText::command));
  }

  static JsonText node(NodeDoc node) {
    JsonText t;
    if (node instanceof NodeDoc.HostDoc host) {
      t = host(host);
    } else if (node instanceof NodeDoc.SwitchDoc sw) {
      t = head("switch", node).put("ports", sw.ports());
    } else if (node instanceof NodeDoc.RouterDoc router) {
      t = router(router);
    } else {
      List<NodeDoc.IspSideDoc> sides = ((NodeDoc.IspDoc) node).sides();
      t = head("isp", node).lines("sides", all(sides, DeviceText::side));
    }
    return t.put("upAtMs", node.upAtMs())
        .put("settings", node.settings())
        .put("stage", node.stage() == null ? null : stage(node.stage()));
  }

  private static JsonText head(String type, NodeDoc node) {
    return JsonText.of(type).put("name", node.name()).put("labels", node.labels());
  }

  private static JsonText host(NodeDoc.HostDoc host) {
    return head("host", host)
        .put("port", host.port())
        .put("mac", host.mac())
        .put("address", address(host.address()))
        .lines(
            "ports",
            all(
                host.ports(),
                p ->
                    JsonText.object()
                        .put("port", p.port())
                        .put("mac", p.mac())
                        .put("address", address(p.address()))))
        .put("os", host.os())
        .lines("programs", all(host.programs(), DeviceText::program))
        .put("firewall", host.firewall() == null ? null : firewall(host.firewall()));
  }

  private static JsonText router(NodeDoc.RouterDoc router) {
    return head("router", router)
        .put("wan", side(router.wan()))
        .put("lan", side(router.lan()))
        .lines("forwards", all(router.forwards(), DeviceText::forward))
        .put("dmz", router.dmz())
        .put("hairpin", router.hairpin())
        .put("missing", router.missing())
        .put("skin", router.skin());
  }

  private static JsonText forward(NodeDoc.ForwardDoc f) {
    return JsonText.object()
        .put("id", f.id())
        .put("name", f.name())
        .put("proto", f.proto())
        .put("outside", f.outside())
        .put("inside", f.inside())
        .put("insidePort", f.insidePort())
        .put("on", f.on());
  }

  private static JsonText side(NodeDoc.SideDoc side) {
    return JsonText.object().put("mac", side.mac()).put("address", address(side.address()));
  }

  private static JsonText side(NodeDoc.IspSideDoc side) {
    NodeDoc.PoolDoc pool = side.pool();
    return JsonText.object()
        .put("port", side.port())
        .put("mac", side.mac())
        .put("address", address(side.address()))
        .put(
            "pool",
            pool == null
                ? null
                : JsonText.object()
                    .put("first", pool.first())
                    .put("last", pool.last())
                    .put("leaseSec", pool.leaseSec())
                    .put("dns", pool.dns()))
        .put("carrier", side.carrier());
  }

  private static JsonText address(AddressDoc address) {
    if (address instanceof AddressDoc.DhcpDoc dhcp) {
      return JsonText.of("dhcp").put("broadcast", dhcp.broadcast());
    }
    AddressDoc.StaticDoc fixed = (AddressDoc.StaticDoc) address;
    return JsonText.of("static")
        .put("ip", fixed.ip())
        .put("prefix", fixed.prefix())
        .put("gateway", fixed.gateway())
        .put("dns", fixed.dns());
  }

  private static JsonText program(ProgramDoc p) {
    if (p instanceof ProgramDoc.WebDoc web) {
      return program("web", p).put("title", web.title()).put("text", web.text());
    } else if (p instanceof ProgramDoc.FlaskDoc flask) {
      return program("flask", p).put("title", flask.title());
    } else if (p instanceof ProgramDoc.DjangoDoc django) {
      return program("django", p)
          .put("title", django.title())
          .put("allowedHosts", django.allowedHosts());
    } else if (p instanceof ProgramDoc.DnsDoc dns) {
      return program("dns", p).put("names", dns.names());
    } else if (p instanceof ProgramDoc.MyIpDoc) {
      return program("whatismyip", p);
    }
    return program(p instanceof ProgramDoc.SshDoc ? "ssh" : "game", p);
  }

  private static JsonText program(String type, ProgramDoc p) {
    return JsonText.of(type)
        .put("name", p.name())
        .put("port", p.port())
        .put("bind", p.bind())
        .put("on", p.on());
  }

  private static JsonText firewall(FirewallDoc firewall) {
    return JsonText.object()
        .put("on", firewall.on())
        .put("profile", firewall.profile())
        .lines("rules", all(firewall.rules(), DeviceText::rule));
  }

  static JsonText rule(FirewallDoc.RuleDoc rule) {
    return JsonText.object()
        .put("id", rule.id())
        .put("name", rule.name())
        .put("on", rule.on())
        .put("direction", rule.direction())
        .put("protocol", rule.protocol())
        .put("ports", rule.ports())
        .put("program", rule.program())
        .put("profiles", rule.profiles())
        .put("action", rule.action());
  }

  private static JsonText stage(StageDoc stage) {
    return JsonText.object()
        .put("place", stage.place())
        .put("order", stage.order())
        .put("icon", stage.icon())
        .put("x", stage.x())
        .put("y", stage.y());
  }

  static JsonText link(LinkDoc link) {
    return JsonText.object()
        .put("from", link.from())
        .put("to", link.to())
        .put("delayUs", link.delayUs())
        .put("rateKbps", link.rateKbps())
        .put("queueFrames", link.queueFrames())
        .put("lossPpm", link.lossPpm())
        .put("wireless", link.wireless())
        .put("up", link.up());
  }

  /** Each as JSON. */
  static <T> List<JsonText> all(List<T> parts, Function<T, JsonText> text) {
    List<JsonText> all = new ArrayList<>();
    for (T part : parts) {
      all.add(text.apply(part));
    }
    return all;
  }
}
