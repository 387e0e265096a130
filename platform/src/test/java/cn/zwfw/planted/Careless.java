package cn.zwfw.planted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

@SuppressWarnings({
    "JavaTimeDefaultTimeZone",
    "StringCaseLocaleUsage",
    "SystemOut",
    "OptionalField",
    "FieldCanBeFinal",
    "UnusedVariable"
})
class Careless {

    static final Logger LOGGER = Logger.getLogger("careless");
    final org.slf4j.Logger log = LoggerFactory.getLogger("careless");
    final Optional<String> perhaps = Optional.empty();
    private int changes;

    List<String> everything(List<String> texts) {
        changes++;
        System.out.println(LocalDate.now());
        if (changes > 10) {
            throw new RuntimeException("something");
        }
        return texts.stream().map(text -> text.toUpperCase()).collect(Collectors.toList());
    }
}
