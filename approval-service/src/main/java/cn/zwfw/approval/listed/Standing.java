package cn.zwfw.approval.listed;

/** How an item stands in the power list, and how that is known. */
public sealed interface Standing {

    /** It is listed, in force or not. */
    record Listed(ListedItem item) implements Standing {}

    /** The owner of the list says that it has no such item. */
    record NotListed() implements Standing {}

    /** It is not known here, and the owner of the list could not be asked. */
    record Unknown(Exception cause) implements Standing {}
}
