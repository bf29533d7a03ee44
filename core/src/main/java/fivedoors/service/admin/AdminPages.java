package fivedoors.service.admin;

import fivedoors.service.http.Bilingual;
import fivedoors.service.http.Html;
import fivedoors.service.http.HttpResponse;
import fivedoors.service.http.PageField;
import fivedoors.service.http.PageForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the pages. */
final class AdminPages {
  private static final String SERVER = "router";
  private static final List<String> PROTOS = List.of("TCP", "UDP", "TCP+UDP");

  private final AdminModel model;
  private final AdminSkin skin;
  private final AdminText text;

  AdminPages(AdminModel model, AdminSkin skin, AdminText text) {
    this.model = model;
    this.skin = skin;
    this.text = text;
  }

  AdminModel model() {
    return model;
  }

  // ---- answers

  static HttpResponse plain(int status, String words) {
    return HttpResponse.html(status, SERVER, new Html(words).text("h1", words).page());
  }

  static HttpResponse go(String path) {
    return HttpResponse.redirect(303, SERVER, path);
  }

  /** Writes the page, and beside its words those of the other language that it carries. */
  private HttpResponse answer(int status, Function<AdminPages, Html> written) {
    String page = written.apply(this).page();
    AdminText beside = text.beside();
    if (beside != null) {
      AdminPages other = new AdminPages(model, skin, beside);
      page = Bilingual.both(page, written.apply(other).page());
    }
    return HttpResponse.html(status, SERVER, page);
  }

  HttpResponse login(boolean first, AdminError error) {
    return answer(error == null ? 200 : 401, p -> p.loginPage(first, error));
  }

  private Html loginPage(boolean first, AdminError error) {
    Html html = new Html(text.get("title")).text("h1", text.get("title"));
    tell(html, error);
    if (first) {
      html.say("note", "firstPassword", text.get("firstPassword"));
    }
    return html.form(
        PageForm.post(
            "/login",
            text.get("login"),
            List.of(
                PageField.text("user", text.get("user"), ""),
                PageField.password("pw", text.get("pw")))));
  }

  /** A page as it stands. */
  HttpResponse show(String path, Map<String, String> query) {
    if (path.equals("/")) {
      return go("/status");
    } else if (path.equals("/search")) {
      return answer(200, p -> p.search(query.getOrDefault("q", "")));
    }
    String section = path.substring(1);
    if (!skin.menu().contains(section)) {
      return unknown();
    }
    return answer(200, p -> p.body(p.head(section), section, query, Map.of()));
  }

  /** A page after a form was sent; with an error it shows what was typed. */
  HttpResponse after(String section, Map<String, String> form, AdminError error) {
    if (error == null && section.equals("forward") || error == null && section.equals("dhcp")) {
      return go("/" + section);
    }
    return answer(error == null ? 200 : 400, p -> p.told(section, form, error));
  }

  private Html told(String section, Map<String, String> form, AdminError error) {
    Html html = head(section);
    tell(html, error);
    if (error == null) {
      html.say("note", "saved", text.get("saved"));
    }
    return body(html, section, Map.of(), error == null ? Map.of() : form);
  }

  /** A page that says one sentence, in which {@code about} stands. */
  HttpResponse say(String section, String key, String about) {
    return answer(
        200, p -> p.head(section).say("note", section, p.text.get(key).replace("{0}", about)));
  }

  HttpResponse unknown() {
    String key = "unknownPage";
    return answer(404, p -> p.head("status").say("error", key, p.text.get(key)));
  }

  private Html search(String wish) {
    String asked = squeezed(wish);
    Html html = new Html(text.get("title")).text("h1", text.get("search"));
    boolean any = false;
    for (String section : skin.menu()) {
      String words = squeezed(text.both("menu." + section) + " " + AdminSearch.words(section));
      if (!asked.isEmpty() && words.contains(asked)) {
        html.link("/" + section, text.get("menu." + section));
        any = true;
      }
    }
    if (!any) {
      html.say("note", "nothing", text.get("nothing"));
    }
    return searchForm(html);
  }

  /** Without spaces and capitals, since people write these words in many ways. */
  private static String squeezed(String s) {
    return s.toLowerCase().replace(" ", "").replace(">", "");
  }

  // ---- parts of a page

  private Html head(String section) {
    Html html = new Html(text.get("title")).text("h1", text.get("title"));
    for (String each : skin.menu()) {
      html.link("/" + each, text.get("menu." + each));
    }
    html.link("/logout", text.get("logout"));
    return searchForm(html).text("h2", text.get("menu." + section));
  }

  private Html searchForm(Html html) {
    PageField field = PageField.text("q", text.get("search"), "");
    return html.form(new PageForm("/search", "GET", text.get("search"), List.of(field)));
  }

  private void tell(Html html, AdminError error) {
    if (error != null) {
      html.say("error", error.code(), text.error(error));
    }
  }

  private Html body(
      Html html, String section, Map<String, String> query, Map<String, String> typed) {
    switch (section) {
      case "status" -> status(html);
      case "wan" -> html.form(form("/wan", filled(wanFields(), typed)));
      case "lan" -> html.form(form("/lan", filled(lanFields(), typed)));
      case "dhcp" -> dhcp(html, typed);
      case "forward" -> forwards(html, query, typed);
      case "dmz" -> html.form(form("/dmz", filled(dmzFields(), typed)));
      case "nat" -> html.form(form("/nat", filled(natFields(), typed)));
      case "password" -> html.form(form("/password", passwordFields()));
      default -> html.form(PageForm.post("/reboot", text.get("restart"), List.of()));
    }
    return html;
  }

  private PageForm form(String action, List<PageField> fields) {
    return PageForm.post(action, text.get("apply"), fields);
  }

  /** What was typed stands in the fields; a password does not. */
  private List<PageField> filled(List<PageField> fields, Map<String, String> typed) {
    if (typed.isEmpty()) {
      return fields;
    }
    List<PageField> all = new ArrayList<>();
    for (PageField f : fields) {
      String wish = typed.getOrDefault(f.name(), "");
      String value = f.kind() == PageField.Kind.CHOICE ? text.chosen(wish) : wish;
      all.add(new PageField(f.name(), f.label(), f.kind(), value, f.options()));
    }
    return all;
  }

  private void status(Html html) {
    html.tag("table");
    row(html, "wan.ip", model.get(AdminModel.WAN_IP));
    row(html, "wanMode", mode());
    row(html, "gateway", model.get(AdminModel.WAN_GATEWAY));
    row(html, "dns", model.get(AdminModel.WAN_DNS));
    row(html, "lan.ip", model.get(AdminModel.LAN_IP));
    row(html, "dhcp.on", text.get(isTrue(AdminModel.DHCP_ON) ? "yes" : "no"));
    html.tag("/table");
  }

  private void row(Html html, String label, String value) {
    html.row("td", List.of(text.get(label), value));
  }

  private boolean isTrue(String fact) {
    return model.get(fact).equals("true");
  }

  private String mode() {
    return text.get(isTrue(AdminModel.WAN_DHCP) ? "mode.dhcp" : "mode.static");
  }

  private PageField field(String name, String label, String fact) {
    return PageField.text(name, text.get(label), model.get(fact));
  }

  private List<PageField> wanFields() {
    List<String> modes = List.of(text.get("mode.dhcp"), text.get("mode.static"));
    return List.of(
        PageField.choice("mode", text.get("wanMode"), mode(), modes),
        field("ip", "wan.ip", AdminModel.WAN_IP),
        field("prefix", "prefix", AdminModel.WAN_PREFIX),
        field("gateway", "gateway", AdminModel.WAN_GATEWAY),
        field("dns", "dns", AdminModel.WAN_DNS));
  }

  private List<PageField> lanFields() {
    return List.of(
        field("ip", "lan.ip", AdminModel.LAN_IP), field("prefix", "prefix", AdminModel.LAN_PREFIX));
  }

  private List<PageField> dmzFields() {
    boolean on = !model.get(AdminModel.DMZ).isEmpty();
    return List.of(
        PageField.check("on", text.get("dmzOn"), on), field("ip", "dmz", AdminModel.DMZ));
  }

  private List<PageField> natFields() {
    String drop = text.get("unmatched.drop");
    String reject = text.get("unmatched.reject");
    String now = model.get(AdminModel.UNMATCHED).equals("reject") ? reject : drop;
    return List.of(
        PageField.check("hairpin", text.get("hairpin"), isTrue(AdminModel.HAIRPIN)),
        PageField.choice("unmatched", text.get("unmatched"), now, List.of(drop, reject)));
  }

  private List<PageField> passwordFields() {
    return List.of(
        PageField.password("old", text.get("oldPassword")),
        PageField.password("new", text.get("newPassword")),
        PageField.password("again", text.get("again")));
  }

  private void dhcp(Html html, Map<String, String> typed) {
    boolean pool = typed.containsKey("first");
    boolean reserve = typed.containsKey("mac");
    List<PageField> fields =
        List.of(
            PageField.check("on", text.get("dhcp.on"), isTrue(AdminModel.DHCP_ON)),
            field("first", "dhcp.first", AdminModel.DHCP_FIRST),
            field("last", "dhcp.last", AdminModel.DHCP_LAST),
            field("leaseSec", "dhcp.leaseSec", AdminModel.DHCP_LEASE_SEC));
    html.form(form("/dhcp", filled(fields, pool ? typed : Map.of())));
    html.text("h2", text.get("leases")).tag("table");
    html.row("th", List.of(text.get("device"), text.get("mac"), text.get("ip"), text.get("state")));
    for (AdminLease l : model.leases()) {
      html.row("td", List.of(l.name(), l.mac(), l.ip(), text.lease(l.state())));
    }
    html.tag("/table").text("h2", text.get("reservations"));
    for (String pair : reservations(model)) {
      String mac = pair.substring(0, pair.indexOf('='));
      html.text("p", pair.replace("=", " → "));
      html.form(PageForm.post("/dhcp/unreserve?id=" + mac, text.get("delete"), List.of()));
    }
    List<PageField> add =
        List.of(
            PageField.text("mac", text.get("mac"), ""), PageField.text("ip", text.get("ip"), ""));
    html.form(
        PageForm.post("/dhcp/reserve", text.get("add"), filled(add, reserve ? typed : Map.of())));
  }

  private void forwards(Html html, Map<String, String> query, Map<String, String> typed) {
    List<String> head = new ArrayList<>();
    for (String field : skin.forwardFields()) {
      head.add(text.get(field));
    }
    head.add(text.get("hits"));
    html.tag("table").row("th", head);
    AdminForward edited = null;
    for (AdminForward f : model.forwards()) {
      List<String> cells = new ArrayList<>();
      for (String field : skin.forwardFields()) {
        cells.add(field.equals("on") ? text.get(f.on() ? "yes" : "no") : cell(f, field));
      }
      cells.add("" + f.hits());
      html.row("td", cells);
      edited = f.id().equals(query.get("edit")) ? f : edited;
    }
    html.tag("/table");
    for (AdminForward f : model.forwards()) {
      String what = (f.name().isEmpty() ? f.id() : f.name()) + ": ";
      String turn = what + text.get(f.on() ? "turnOff" : "turnOn");
      html.link("/forward?edit=" + f.id(), what + text.get("edit"));
      html.form(PageForm.post("/forward/toggle?id=" + f.id(), turn, List.of()));
      html.form(
          PageForm.post("/forward/delete?id=" + f.id(), what + text.get("delete"), List.of()));
    }
    List<PageField> fields = filled(forwardFields(edited), typed);
    html.form(PageForm.post("/forward/save", text.get(edited == null ? "add" : "apply"), fields));
  }

  private List<PageField> forwardFields(AdminForward f) {
    List<PageField> fields = new ArrayList<>();
    fields.add(PageField.hidden("id", f == null ? "" : f.id()));
    for (String name : skin.forwardFields()) {
      String label = text.get(name);
      switch (name) {
        case "on" -> fields.add(PageField.check(name, label, f == null || f.on()));
        case "proto" ->
            fields.add(PageField.choice(name, label, f == null ? "TCP" : cell(f, name), PROTOS));
        default -> fields.add(PageField.text(name, label, f == null ? "" : cell(f, name)));
      }
    }
    return fields;
  }

  private String cell(AdminForward f, String field) {
    return switch (field) {
      case "name" -> f.name();
      case "inIp" -> f.inside();
      case "inPort" -> f.insidePort();
      case "proto" -> f.proto().equals("both") ? "TCP+UDP" : f.proto().toUpperCase();
      default -> // The box of the carrier writes every port as a range.
          skin == AdminSkin.CARRIER && f.outside().indexOf('-') < 0
              ? f.outside() + "-" + f.outside()
              : f.outside();
    };
  }

  // ---- what the words on a page mean

  static String protoOf(String shown) {
    return shown.equals("TCP+UDP") ? "both" : shown.toLowerCase();
  }

  static String unmatchedOf(String shown) {
    return shown.equals("거절 알리기") || shown.equals("Reject") || shown.equals("reject")
        ? "reject"
        : "drop";
  }

  static boolean isDhcp(String shown) {
    return shown.contains("DHCP") || shown.equals("dhcp");
  }

  static List<String> reservations(AdminModel model) {
    List<String> pairs = new ArrayList<>();
    for (String pair : model.get(AdminModel.DHCP_RESERVATIONS).split(",", -1)) {
      if (pair.indexOf('=') > 0) {
        pairs.add(pair.trim());
      }
    }
    return pairs;
  }
}
