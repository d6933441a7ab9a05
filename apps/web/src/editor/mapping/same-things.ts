/** Words that name the same thing in apps of both languages, as `plainName` writes them; each row is one thing. */
export const sameThings = [
  ['phone', 'telephone', 'caller', 'appelant', 'callernumber', 'phonenumber', 'numero'],
  ['mobile', 'mobilephone', 'portable', 'cellphone'],
  ['email', 'mail', 'courriel', 'emailaddress', 'adressemail'],
  ['company', 'societe', 'account', 'accountname', 'organisation', 'organization', 'entreprise'],
  ['firstname', 'prenom', 'givenname'],
  ['lastname', 'nom', 'surname', 'familyname'],
  ['title', 'jobtitle', 'fonction', 'designation'],
  ['city', 'town', 'ville', 'mailingcity', 'billingcity'],
  ['country', 'pays', 'mailingcountry', 'billingcountry'],
  ['zip', 'zipcode', 'postcode', 'postalcode', 'codepostal', 'mailingzip', 'billingcode'],
  ['website', 'site', 'siteweb', 'homepage'],
  ['amount', 'montant', 'total', 'price', 'prix'],
  ['description', 'message', 'comment', 'commentaire', 'note'],
];
