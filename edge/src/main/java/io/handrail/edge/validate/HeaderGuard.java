package io.handrail.edge.validate;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.HeaderVisitor;
import io.handrail.edge.text.Syntax;

/** Looks at lines that were changed: what came with the event may stay, whatever it is. */
public final class HeaderGuard implements HeaderVisitor {

    private final EdgeHeaders before;
    private final String place;
    private String name = "";

    /**
     * A check.
     *
     * @param before the headers that came
     * @param place where, for the message: {@code request.headers}
     */
    public HeaderGuard(EdgeHeaders before, String place) {
        this.before = before;
        this.place = place;
    }

    @Override
    public void header(String name, int lines) {
        this.name = name;
    }

    @Override
    public void line(EdgeHeaders.Header line) {
        boolean token = Syntax.isToken(line.key());
        if ((!token || !Syntax.isFieldValue(line.value())) && !before.contains(name, line.value())) {
            throw token ? Guard.wrong("HEADER_VALUE", place + "." + name) : Guard.wrong("HEADER_NAME", place);
        }
    }
}
