package io.handrail.s3.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * LibreOffice's settings for one conversion: no macros, no links, no network. A fresh profile for each conversion keeps
 * one document from changing how the next is treated, and lets several run at once.
 */
final class LibreOfficeProfile {

    private static final String SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting";

    private LibreOfficeProfile() {}

    static void write(Path profile) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items"
                + " xmlns:oor=\"http://openoffice.org/2001/registry\">\n");
        // 3 is "very high": only what is in trusted places, and there are none.
        item(xml, SCRIPTING, "MacroSecurityLevel", "3");
        item(xml, SCRIPTING, "DisableMacrosExecution", "true");
        item(xml, SCRIPTING, "BlockUntrustedRefererLinks", "true");
        // 2 is "never"; 0 is "always".
        item(xml, "/org.openoffice.Office.Writer/Content/Update", "Link", "2");
        item(xml, "/org.openoffice.Office.Writer/Content/Update", "Field", "false");
        // What should get past this finds a proxy that is not there.
        String internet = "/org.openoffice.Inet/Settings";
        item(xml, internet, "ooInetProxyType", "2");
        item(xml, internet, "ooInetHTTPProxyName", "127.0.0.1");
        item(xml, internet, "ooInetHTTPProxyPort", "9");
        item(xml, internet, "ooInetHTTPSProxyName", "127.0.0.1");
        item(xml, internet, "ooInetHTTPSProxyPort", "9");
        item(xml, internet, "ooInetNoProxy", "");
        xml.append("</oor:items>\n");
        Path user = Files.createDirectories(profile.resolve("user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), xml);
    }

    private static void item(StringBuilder xml, String path, String name, String value) {
        xml.append("<item oor:path=\"")
                .append(path)
                .append("\"><prop oor:name=\"")
                .append(name);
        xml.append("\" oor:op=\"fuse\"><value>").append(value).append("</value></prop></item>\n");
    }
}
