package cn.zwfw.powerlist.item;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** The rules between the fields of an item, each told at the field that is to be mended. */
final class ItemConsistency implements ConstraintValidator<ConsistentItem, PowerItem> {

    @Override
    public boolean isValid(@Nullable PowerItem item, ConstraintValidatorContext context) {
        if (item == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        var promiseKept =
                item.promisedLimit() == null
                        || item.statutoryLimit() == null
                        || !item.promisedLimit().exceeds(item.statutoryLimit())
                        || tell(context, "promisedLimit", "{item.promise-longer-than-law}");
        var typeAgrees =
                item.type() == null
                        || item.basicCode() == null
                        || !item.basicCode().matches("\\d{12}")
                        || item.basicCode().startsWith(item.type().code(), 2)
                        || tell(context, "basicCode", "{item.type-not-in-code}");
        var phonesDiffer =
                item.information() == null
                        || item.information().telephone() == null
                        || !item.information()
                                .telephone()
                                .equals(item.information().supervisionTelephone())
                        || tell(
                                context,
                                "information",
                                "supervisionTelephone",
                                "{item.supervised-by-itself}");
        var audienceOnce =
                item.audience() == null
                        || new HashSet<>(item.audience()).size() == item.audience().size()
                        || tell(context, "audience", "{item.audience-twice}");
        return promiseKept && typeAgrees && phonesDiffer && audienceOnce;
    }

    private static boolean tell(ConstraintValidatorContext context, String field, String sentence) {
        context.buildConstraintViolationWithTemplate(sentence)
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }

    private static boolean tell(
            ConstraintValidatorContext context, String object, String field, String sentence) {
        context.buildConstraintViolationWithTemplate(sentence)
                .addPropertyNode(object)
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }
}
