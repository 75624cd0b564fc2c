package io.handrail.streams.fanout;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps what it is given, and refuses what it is told to; of a key whose record it refused it takes no later one. */
final class FakeSink implements Sink<Doc> {

    final String name;
    final List<List<String>> writes = new ArrayList<>();
    final List<Doc> taken = new ArrayList<>();
    Predicate<Doc> refused = doc -> false;
    Unsent.Reason reason = Unsent.Reason.RETRIES_EXHAUSTED;

    FakeSink(String name) {
        this.name = name;
    }

    @Override
    public synchronized SendResult<Doc> write(List<Doc> docs, Context context) {
        List<String> ids = new ArrayList<>();
        List<Unsent<Doc>> unsent = new ArrayList<>();
        Set<String> blocked = new HashSet<>();
        for (int i = 0; i < docs.size(); i++) {
            Doc doc = docs.get(i);
            ids.add(doc.id());
            if (blocked.contains(doc.key()) || refused.test(doc)) {
                blocked.add(doc.key());
                unsent.add(new Unsent<>(i, doc, reason, "Busy", "come later"));
            } else {
                taken.add(doc);
            }
        }
        writes.add(ids);
        return new SendResult<>(docs.size() - unsent.size(), unsent);
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Doc doc : taken) {
            ids.add(doc.id());
        }
        return ids;
    }

    @Override
    public String toString() {
        return name;
    }
}
